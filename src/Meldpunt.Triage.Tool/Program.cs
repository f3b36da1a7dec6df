using Meldpunt.Triage.Tool;
using Meldpunt.Triage.Tool.Terminals;

using StopSignals signals = new();
return await ToolHost.RunAsync(args, ToolConsole.OfProcess(), signals.Token).ConfigureAwait(false);
