import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('errors', '0002_mail_services'),
    ]

    operations = [
        migrations.CreateModel(
            name='SymptomAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=80, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(?:[.-][a-z0-9]+)*\\Z', 'Lower-case letters, digits, dots and hyphens only.')], verbose_name='identifier')),
            ],
            options={
                'verbose_name': 'symptom answer',
                'verbose_name_plural': 'symptom answers',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='SymptomAnswerText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('it', 'Italian'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('label', models.CharField(max_length=300, verbose_name='answer')),
            ],
        ),
        migrations.CreateModel(
            name='SymptomEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
            ],
            options={
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SymptomStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('loaded_digest', models.CharField(blank=True, editable=False, max_length=64)),
                ('slug', models.CharField(max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(?:[.-][a-z0-9]+)*\\Z', 'Lower-case letters, digits, dots and hyphens only.')], verbose_name='identifier')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
                ('settings', models.BooleanField(default=False, verbose_name='leads to the mail settings')),
            ],
            options={
                'verbose_name': 'symptom step',
                'verbose_name_plural': 'symptom steps',
                'ordering': ['position', 'slug'],
            },
        ),
        migrations.CreateModel(
            name='SymptomStepText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('it', 'Italian'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('title', models.CharField(max_length=300, verbose_name='question or conclusion')),
                ('body', models.TextField(blank=True, verbose_name='text')),
                ('body_html', models.TextField(blank=True, editable=False)),
            ],
        ),
        migrations.AddField(
            model_name='symptomanswertext',
            name='answer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='errors.symptomanswer'),
        ),
        migrations.AddField(
            model_name='symptomentry',
            name='entry',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='symptom_items', to='errors.entry', verbose_name='entry'),
        ),
        migrations.AddField(
            model_name='symptomstep',
            name='category',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='symptoms', to='errors.category', verbose_name='category for support'),
        ),
        migrations.AddField(
            model_name='symptomstep',
            name='entries',
            field=models.ManyToManyField(related_name='symptoms', through='errors.SymptomEntry', to='errors.entry'),
        ),
        migrations.AddField(
            model_name='symptomentry',
            name='step',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='errors.symptomstep'),
        ),
        migrations.AddField(
            model_name='symptomanswer',
            name='leads_to',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reached_by', to='errors.symptomstep', verbose_name='leads to'),
        ),
        migrations.AddField(
            model_name='symptomanswer',
            name='step',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='errors.symptomstep', verbose_name='question'),
        ),
        migrations.AddField(
            model_name='symptomsteptext',
            name='step',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='errors.symptomstep'),
        ),
        migrations.AddConstraint(
            model_name='symptomanswertext',
            constraint=models.UniqueConstraint(fields=('answer', 'language'), name='symptomanswertext_one_per_answer_language'),
        ),
        migrations.AddConstraint(
            model_name='symptomanswertext',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['it', 'en'])), name='symptomanswertext_known_language'),
        ),
        migrations.AddConstraint(
            model_name='symptomentry',
            constraint=models.UniqueConstraint(fields=('step', 'entry'), name='symptomentry_once_a_step'),
        ),
        migrations.AddConstraint(
            model_name='symptomanswer',
            constraint=models.UniqueConstraint(fields=('step', 'slug'), name='symptomanswer_once_a_step'),
        ),
        migrations.AddConstraint(
            model_name='symptomanswer',
            constraint=models.CheckConstraint(condition=models.Q(('leads_to', models.F('step')), _negated=True), name='symptomanswer_leads_on'),
        ),
        migrations.AddConstraint(
            model_name='symptomsteptext',
            constraint=models.UniqueConstraint(fields=('step', 'language'), name='symptomsteptext_one_per_step_language'),
        ),
        migrations.AddConstraint(
            model_name='symptomsteptext',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['it', 'en'])), name='symptomsteptext_known_language'),
        ),
    ]
