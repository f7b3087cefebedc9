import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('errors', '0003_symptoms'),
    ]

    operations = [
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('loaded_digest', models.CharField(blank=True, editable=False, max_length=64)),
                ('slug', models.CharField(max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(?:[.-][a-z0-9]+)*\\Z', 'Lower-case letters, digits, dots and hyphens only.')], verbose_name='identifier')),
            ],
            options={
                'verbose_name': 'term',
                'verbose_name_plural': 'terms',
                'ordering': ['slug'],
            },
        ),
        migrations.CreateModel(
            name='TermSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300, verbose_name='name')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='address')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='TermText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('it', 'Italian'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('name', models.CharField(max_length=300, verbose_name='name')),
                ('forms', models.TextField(blank=True, help_text='One a line. Capitals after the first letter count.', verbose_name='other spellings that are linked')),
                ('body', models.TextField(verbose_name='explanation')),
                ('body_html', models.TextField(blank=True, editable=False)),
            ],
        ),
        migrations.AddField(
            model_name='term',
            name='entry',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='errors.entry', verbose_name='entry that says more'),
        ),
        migrations.AddField(
            model_name='term',
            name='see_also',
            field=models.ManyToManyField(blank=True, to='errors.term', verbose_name='see also'),
        ),
        migrations.AddField(
            model_name='termsource',
            name='term',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='errors.term'),
        ),
        migrations.AddField(
            model_name='termtext',
            name='term',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='errors.term'),
        ),
        migrations.AddConstraint(
            model_name='termtext',
            constraint=models.UniqueConstraint(fields=('term', 'language'), name='termtext_one_per_term_language'),
        ),
        migrations.AddConstraint(
            model_name='termtext',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['it', 'en'])), name='termtext_known_language'),
        ),
    ]
