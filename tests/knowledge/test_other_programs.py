"""Errors of programs that do not send mail: what they share with mail (TLS, sign-in, connections) is a guess at most."""

from errors.engine import diagnose
from errors.engine.vocabulary import Confidence

LINES = [
    "PSQLException: SSL error: PKIX path building failed: unable to find valid certification path to requested target",
    'Get "https://registry.example.com/v2/": x509: certificate signed by unknown authority',
    "Sent an email to the admin about the new certificate; the self-signed certificate is in the drawer",
    "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.example.com', port=443): certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)",
    "Error: Hostname/IP does not match certificate's altnames: Host: api.example.com. is not in the cert's altnames: DNS:www.example.net",
    'Get "https://192.0.2.10/": x509: cannot validate certificate for 192.0.2.10 because it doesn\'t contain any IP SANs',
    "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.example.com', port=443): certificate verify failed: certificate has expired (_ssl.c:1006)",
    'Get "https://registry.example.com/v2/": x509: certificate has expired or is not yet valid',
    "com.mysql.cj.exceptions.CJCommunicationsException: javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)",
    "HttpRequestException: Authentication failed because the remote party sent a TLS alert: 'ProtocolVersion'.",
    "proxy error: https://api.example.com: ssl3_get_record:wrong version number",
    "redis: tls: first record does not look like a TLS handshake",
    "Unable to open database: Could not load SSL library",
    "AADSTS50011: The redirect URI 'https://example.sharepoint.example.com/' specified in the request does not match",
    "psql: error: connection to server at 192.0.2.5, port 5432 failed: Connection refused",
]


def test_error_of_another_program_gets_no_sure_answer(catalog):
    sure = {
        text: (finding.category, finding.confidence.value)
        for text in LINES
        for finding in diagnose(text, catalog).findings
        if finding.confidence is not Confidence.LOW
    }
    assert sure == {}
