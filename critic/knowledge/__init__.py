"""The YAML folder a domain expert edits, read into `critic.model.catalogue.Knowledge`."""
