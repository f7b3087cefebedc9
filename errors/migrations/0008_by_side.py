from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("errors", "0007_loaded_documents"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="by_side",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text='What differs when one side said no, as in the documents: {"own-program": {"permanence": "permanent"}}.',
                verbose_name="by side",
            ),
        ),
    ]
