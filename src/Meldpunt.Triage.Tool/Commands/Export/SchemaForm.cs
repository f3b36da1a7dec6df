using System.CommandLine;
using System.Globalization;
using System.Text;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export schema</c>: a JSON Schema of what is exchanged, with the words of a policy.</summary>
internal static class SchemaForm
{
    public const string Name = "schema";
    private const string OfReport = "report";

    private static readonly Dictionary<string, Func<TriagePolicy, byte[]>> Kinds = new(StringComparer.Ordinal)
    {
        [OfReport] = policy => ReportSchema.Write(policy),
        ["decision"] = DecisionSchema.Write,
        ["policy"] = PolicySchema.Write,
        ["scenarios"] = ScenarioSchema.Write,
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Option<string> of = new("--of") { Description = "What the schema describes: a line of reports, a line of decisions, a policy document, or a scenario file", DefaultValueFactory = _ => OfReport };
        of.AcceptOnlyFromAmong([.. Kinds.Keys]);
        Option<string?> culture = new("--culture") { Description = "The language of the questions in a schema of reports, such as nl; by default en, else the policy's first", HelpName = "CULTURE" };
        culture.CompleteFrom(policy, PolicyWords.Languages);
        Command command = new(Name, "Writes a JSON Schema (2020-12) with the words of a policy.") { policy, of, culture };
        command.Validators.Add(result =>
        {
            if (result.GetResult(culture) is not null && (result.GetValue(of) ?? OfReport) != OfReport) result.AddError($"--culture works only with --of {OfReport}");
        });
        command.SetAction((parsed, _) => RunAsync(new ExportRun(console, Name), parsed.GetValue(policy), parsed.GetValue(of)!, parsed.GetValue(culture)));
        return command;
    }

    private static async Task<int> RunAsync(ExportRun run, string? policy, string of, string? culture)
    {
        if (Languages.Fault(culture, PolicyTexts.None) is { } wrong) return await run.WrongAsync([wrong]).ConfigureAwait(false);
        CultureInfo? found = culture is null ? null : Languages.Find(culture, PolicyTexts.None);
        return await run.RunAsync(policy, source => Encoding.UTF8.GetString(found is null ? Kinds[of](source) : ReportSchema.Write(source, found))).ConfigureAwait(false);
    }
}
