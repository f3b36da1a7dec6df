using Meldpunt.Triage.Tool;
using Meldpunt.Triage.Tool.Terminals;

return await ToolHost.RunAsync(args, ToolConsole.OfProcess()).ConfigureAwait(false);
