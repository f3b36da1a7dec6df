using System.CommandLine;
using System.Text;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export schema</c>: a JSON Schema of what is exchanged, with the words of a policy.</summary>
internal static class SchemaForm
{
    private const string Name = "schema";

    private static readonly Dictionary<string, Func<TriagePolicy, byte[]>> Kinds = new(StringComparer.Ordinal)
    {
        ["report"] = ReportSchema.Write,
        ["decision"] = DecisionSchema.Write,
        ["policy"] = PolicySchema.Write,
        ["scenarios"] = ScenarioSchema.Write,
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Option<string> of = new("--of") { Description = "What the schema describes: a line of reports, a line of decisions, a policy document, or a scenario file", DefaultValueFactory = _ => "report" };
        of.AcceptOnlyFromAmong([.. Kinds.Keys]);
        Command command = new(Name, "Writes a JSON Schema (2020-12) with the words of a policy.") { policy, of };
        command.SetAction((parsed, _) => new ExportRun(console, Name)
            .RunAsync(parsed.GetValue(policy), source => Encoding.UTF8.GetString(Kinds[parsed.GetValue(of)!](source))));
        return command;
    }
}
