"""The report: one HTML file that holds the whole comparison and needs nothing else."""

from compare.output.report.names import hide_names
from compare.output.report.page import to_html
from compare.output.report.save import key_file, save_report

__all__ = ["hide_names", "key_file", "save_report", "to_html"]
