using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary><c>meldpunt diff</c>: two versions of a policy in, and every report that they decide otherwise.</summary>
internal static class DiffCommand
{
    public const string Name = "diff";

    public const string Documents =
        """
        Allowed changes:
          The JSON of a difference allows the changes in it: 'meldpunt diff OLD NEW -o json > allowed.json' approves them.
          Only 'where' and 'change' of its rows are read; a row without 'change' allows any change there:
            {"item": {"rows": [{"where": {"place": ["dark-web"]}}]}, "report": {"rows": []}, "closed": {"rows": []}}
          null among the answers of a fact of the report, or of an item under "closed", means unanswered. SARIF output omits allowed changes.
          Other changes are allowed by kind, and key with '*' for any text, or exactly with their old and new values; past
          reports that can no longer be read by the reason:
            {"otherChanges": [{"kind": "text", "key": "nl.phrase.*"}, {"kind": "contact", "old": "112", "new": "113"}],
             "reports": {"unreadable": [{"reason": "*: 'url' is not a property *"}]}}

        Mapped words:
          An entry for each fact of OLD that changed; 'is' or 'answers' may be left out:
            {"facts": {"old-fact": {"is": "new-fact", "answers": {"old-answer": ["new-answer"]}}}}

        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string> old = new("OLD") { Description = "The policy document of the old version" };
        Argument<string> present = new("NEW") { Description = "The policy document of the new version" };
        Option<string?> map = FileOption("--map", "Mapping of renamed, split or merged terms");
        Option<string?> reports = FileOption("--reports", "Past reports as JSON Lines, or records of a journal, to count those that change and by which rows, or that NEW cannot read, which gives exit code 1; '-' is standard input");
        Option<bool> closed = new("--closed") { Description = "Close the past reports first, as a host does that cannot ask any more" };
        Option<string?> allow = FileOption("--allow", "Expected changes; any other change gives exit code 1");
        Option<string> output = OutputFormat.Option();
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Compares two versions of a policy over all reports: what changes, and which rules cause it.")
        {
            old, present, map, reports, closed, allow, output, budget,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(closed) is not null && result.GetResult(reports) is null) result.AddError("--closed closes past reports; add --reports FILE");
        });
        command.SetAction((parsed, cancellation) => DiffRun.RunAsync(
            new DiffRequest(parsed.GetValue(old)!, parsed.GetValue(present)!)
            {
                Map = parsed.GetValue(map),
                Reports = parsed.GetValue(reports),
                IsClosed = parsed.GetValue(closed),
                Allow = parsed.GetValue(allow),
                Budget = parsed.GetValue(budget),
            },
            parsed.GetValue(output)!,
            console,
            cancellation));
        return command;
    }

    private static Option<string?> FileOption(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
