import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
from django.db import migrations, models


def keep_one_of_each(apps, schema_editor):
    """On the way back: two services may share a server, which a provider could have only once."""
    servers = apps.get_model("errors", "MailServer")
    seen = set()
    for row in servers.objects.order_by("pk"):
        key = (row.provider_id, row.protocol, row.host, row.port)
        if key in seen:
            row.delete()
        seen.add(key)


class Migration(migrations.Migration):

    dependencies = [
        ('errors', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='MailService',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(?:[.-][a-z0-9]+)*\\Z', 'Lower-case letters, digits, dots and hyphens only.')], verbose_name='identifier')),
                ('name', models.CharField(max_length=300, verbose_name='name')),
                ('hosts_domains', models.BooleanField(default=False, verbose_name='customers bring their own domains')),
                ('username', models.CharField(choices=[('address', 'the full address'), ('local-part-to-receive', 'what stands before the @ to receive, the full address to send'), ('bridge', "what the provider's own program shows")], default='address', max_length=30, verbose_name='user name')),
                ('sign_in', models.CharField(choices=[('password', 'password of the mailbox'), ('app-password', 'app password'), ('password-or-app-password', 'password of the mailbox; app password with two-step verification'), ('oauth', 'OAuth only'), ('oauth-or-app-password', 'OAuth or app password'), ('oauth-or-password', 'OAuth; password where the administrator allows it'), ('bridge', "password of the provider's own program")], default='password', max_length=30, verbose_name='password')),
                ('app_password_url', models.URLField(blank=True, max_length=500, verbose_name='page for app passwords')),
                ('webmail_url', models.URLField(blank=True, max_length=500, verbose_name='webmail')),
            ],
            options={
                'verbose_name': 'mail service',
                'verbose_name_plural': 'mail services',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='MailServiceText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('it', 'Italian'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('note', models.TextField(blank=True, verbose_name='what to do first')),
                ('note_html', models.TextField(blank=True, editable=False)),
            ],
        ),
        migrations.CreateModel(
            name='SendingLimit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('plan', models.CharField(blank=True, max_length=300, verbose_name='plan')),
                ('what', models.CharField(choices=[('recipients-per-message', 'recipients per message'), ('recipients', 'recipients'), ('messages', 'messages'), ('megabytes-per-message', 'MB per message')], max_length=30, verbose_name='what is counted')),
                ('most', models.PositiveIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='at most')),
                ('up_to', models.PositiveIntegerField(blank=True, null=True, verbose_name='up to')),
                ('minutes', models.PositiveIntegerField(blank=True, null=True, verbose_name='within minutes')),
                ('advised', models.BooleanField(default=False, verbose_name='advice, not a rule')),
                ('source', models.CharField(max_length=300, verbose_name='source')),
                ('source_url', models.URLField(blank=True, max_length=500, verbose_name='address')),
            ],
            options={
                'verbose_name': 'sending limit',
                'verbose_name_plural': 'sending limits',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='ServiceDomain',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('domain', models.CharField(max_length=253, unique=True, verbose_name='domain')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='mailserver',
            name='mailserver_once',
        ),
        migrations.RunPython(migrations.RunPython.noop, keep_one_of_each),
        migrations.AddField(
            model_name='provider',
            name='status_url',
            field=models.URLField(blank=True, max_length=500, verbose_name='page that reports outages'),
        ),
        migrations.AddField(
            model_name='mailservice',
            name='provider',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='services', to='errors.provider', verbose_name='provider'),
        ),
        migrations.AddField(
            model_name='mailserver',
            name='service',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='servers', to='errors.mailservice', verbose_name='mail service'),
        ),
        migrations.AddConstraint(
            model_name='mailserver',
            constraint=models.UniqueConstraint(models.F('provider'), django.db.models.functions.comparison.Coalesce('service', 0), models.F('protocol'), models.F('host'), models.F('port'), name='mailserver_once_a_service'),
        ),
        migrations.AddField(
            model_name='mailservicetext',
            name='service',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='errors.mailservice'),
        ),
        migrations.AddField(
            model_name='sendinglimit',
            name='provider',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='limits', to='errors.provider'),
        ),
        migrations.AddField(
            model_name='servicedomain',
            name='service',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='domains', to='errors.mailservice'),
        ),
        migrations.AddConstraint(
            model_name='mailservice',
            constraint=models.CheckConstraint(condition=models.Q(('username__in', ['address', 'local-part-to-receive', 'bridge'])), name='mailservice_known_username'),
        ),
        migrations.AddConstraint(
            model_name='mailservice',
            constraint=models.CheckConstraint(condition=models.Q(('sign_in__in', ['password', 'app-password', 'password-or-app-password', 'oauth', 'oauth-or-app-password', 'oauth-or-password', 'bridge'])), name='mailservice_known_sign_in'),
        ),
        migrations.AddConstraint(
            model_name='mailservicetext',
            constraint=models.UniqueConstraint(fields=('service', 'language'), name='mailservicetext_one_per_service_language'),
        ),
        migrations.AddConstraint(
            model_name='mailservicetext',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['it', 'en'])), name='mailservicetext_known_language'),
        ),
        migrations.AddConstraint(
            model_name='sendinglimit',
            constraint=models.CheckConstraint(condition=models.Q(('what__in', ['recipients-per-message', 'recipients', 'messages', 'megabytes-per-message'])), name='sendinglimit_known_what'),
        ),
        migrations.AddConstraint(
            model_name='sendinglimit',
            constraint=models.CheckConstraint(condition=models.Q(('most__gte', 1)), name='sendinglimit_at_least_one'),
        ),
    ]
