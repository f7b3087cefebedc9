"""A database of the release before loaded documents were kept: what staff edited survives the upgrade, the rest is new.

`rows.json` holds its rows, as that release wrote them: model, primary key, fields.
"""
