using Meldpunt.Triage.Tool;
using Meldpunt.Triage.Tool.Terminals;

StopSignals signals = new();
return signals.ExitCodeOf(await ToolHost.RunAsync(args, ToolConsole.OfProcess() with { Unfinished = signals.Unfinished }, signals.Token).ConfigureAwait(false));
