"""Factcheck as a server for programs that work with language models: the Model Context Protocol on standard input.

arguments   what each tool takes
desk        the tools themselves: arguments to small JSON, over one folder
brief       small JSON of reports, verifications and explanations
protocol    the tools over the protocol, with the official SDK (the extra `mcp`)
"""
