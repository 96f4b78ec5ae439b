"""OpenDataLocale inside a CKAN portal. It asks, keeps and shows verdicts; the engine alone decides them."""
