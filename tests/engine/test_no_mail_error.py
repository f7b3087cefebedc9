"""Errors of other trades and ordinary texts, with numbers such as 550 or 5.1.1: no answer, or one that is not sure of itself."""

import pytest

from errors.engine import diagnose
from errors.engine.vocabulary import Confidence

TEXTS = [
    "HTTPError: 550 Server Error: for url: https://api.example.com/v1/orders",
    "Traceback (most recent call last):\n  File \"/srv/app/views.py\", line 550, in get\n    raise KeyError(name)\nKeyError: 'order_id'",
    'Traceback (most recent call last):\n  File "/srv/app/db.py", line 535, in connect\n    conn = psycopg2.connect(dsn)\npsycopg2.OperationalError: connection to server at "db.example.com" (192.0.2.5), port 5432 failed: Connection refused',
    "java.sql.SQLException: Access denied for user 'root'@'localhost' (using password: YES)\n\\tat com.mysql.jdbc.SQLError.createSQLException(SQLError.java:1073)\n\\tat com.mysql.jdbc.MysqlIO.checkErrorPacket(MysqlIO.java:3554)",
    'Exception in thread "main" java.lang.NullPointerException: Cannot invoke "String.length()" because "name" is null\n\\tat com.example.Main.main(Main.java:5)',
    "System.NullReferenceException: Object reference not set to an instance of an object.\n   at Shop.Cart.Total() in C:\\\\src\\\\Cart.cs:line 550",
    "TypeError: Cannot read properties of undefined (reading 'map')\n    at List (/app/src/List.js:21:15)\n    at renderWithHooks (/app/node_modules/react-dom/cjs/react-dom.development.js:14985:18)",
    "Error: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1606:16) {\n  errno: -111,\n  code: 'ECONNREFUSED',\n  port: 5432\n}",
    "PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [1045] Access denied for user 'shop'@'localhost' in /var/www/html/db.php:12\nStack trace:\n#0 /var/www/html/db.php(12): PDO->__construct('mysql:host=loca...')\n#1 {main}\n  thrown in /var/www/html/db.php on line 12",
    "Warning: Undefined variable $total in /var/www/html/cart.php on line 550",
    "panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\\t/srv/app/main.go:12 +0x1d\nexit status 2",
    "2026/11/28 15:04:05 main.go:551: listen tcp :8080: bind: address already in use",
    "/usr/lib/ruby/3.1.0/json/common.rb:216:in `parse': 785: unexpected token at '' (JSON::ParserError)\n\\tfrom app.rb:18:in `<main>'",
    "thread 'main' panicked at src/main.rs:12:10:\ncalled `Result::unwrap()` on an `Err` value: Os { code: 2, kind: NotFound, message: \"No such file or directory\" }",
    "Can't locate JSON/XS.pm in @INC at /opt/app/report.pl line 5.",
    "Get-Content : Impossibile trovare il percorso 'C:\\\\dati\\\\listino.csv' perché non esiste.\nIn riga:1 car:1\n+ Get-Content C:\\\\dati\\\\listino.csv\n+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n    + CategoryInfo          : ObjectNotFound: (C:\\\\dati\\\\listino.csv:String) [Get-Content], ItemNotFoundException\n    + FullyQualifiedErrorId : PathNotFound,Microsoft.PowerShell.Commands.GetContentCommand",
    '{"level":"ERROR","time":"2026-11-28T15:04:41Z","status":550,"message":"payment refused","error":"card declined: 554"}',
    'level=error ts=2026-11-28T15:04:41Z caller=api.go:535 msg="request failed" err="Get https://api.example.com/: context deadline exceeded"',
    '{"level":"info","msg":"request completed","status":451,"duration":550}',
    "ssh: connect to host git.example.com port 22: Connection refused",
    "user@example.com: Permission denied (publickey,password).",
    "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
    "curl: (22) The requested URL returned error: 550",
    "HTTP/1.1 550 Permission denied",
    '192.0.2.7 - - [28/Nov/2026:15:04:41 +0000] "GET /index.php HTTP/1.1" 502 552 "-" "Mozilla/5.0"',
    "npm ERR! code E404\nnpm ERR! 404 Not Found - GET https://registry.example.com/left-pad",
    "docker: Error response from daemon: pull access denied for shop, repository does not exist.",
    'def total(prices):\n    if sum(prices) > 550:\n        raise ValueError("5.1.1")\n    return 535',
    "for (int i = 550; i < 554; i++) { System.out.println(i); }",
    "Listino: articolo 550 vite M5 5.1.1 €, articolo 554 dado 5.7.1 €",
    "Il tavolo 421 costa 550 euro, la consegna è il 25 novembre.",
    "Gentile cliente, le confermiamo l'appuntamento del 28 novembre alle 15. Cordiali saluti, Anna Bianchi",
    "Dear Anna, please find the minutes of the meeting in chapter 5.1.2. Best regards, John",
    "ftp> get file.txt\n550 file.txt: No such file or directory",
    "Changelog: version 5.7.1 fixes the printer driver, version 5.5.0 the firmware update",
    "org.springframework.web.client.HttpServerErrorException: 550 : [no body]\n\\tat org.springframework.web.client.HttpServerErrorException.create(HttpServerErrorException.java:100)",
    "redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.",
    "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.example.com', port=443): Read timed out. (read timeout=5)",
    "sqlite3.OperationalError: database or disk is full",
    "stripe.error.CardError: Request req_550: Your card was declined.",
    "fatal: unable to access 'https://git.example.com/shop.git/': The requested URL returned error: 503\n",
]
# Words that mail programs show too: the answer is a possibility.
POSSIBLE = (
    "Error: connect ECONNREFUSED 127.0.0.1:5432",
    "user@example.com: Permission denied",
    "ERROR 1045",
    "redis.exceptions.ConnectionError",
    "requests.exceptions.ReadTimeout",
)


@pytest.mark.parametrize("text", [text for text in TEXTS if not text.startswith(POSSIBLE)])
def test_error_of_another_trade_has_no_answer(text, catalog):
    assert [finding.matches[0].entry for finding in diagnose(text, catalog).findings] == []


@pytest.mark.parametrize("text", [text for text in TEXTS if text.startswith(POSSIBLE)])
def test_words_that_mail_shares_with_another_trade_are_answered_modestly(text, catalog):
    assert {finding.confidence for finding in diagnose(text, catalog).findings} <= {Confidence.LOW}


def test_there_are_many_of_them():
    assert len(TEXTS) > 35
