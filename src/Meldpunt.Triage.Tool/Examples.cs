using Meldpunt.Triage.Tool.Commands.Ask;
using Meldpunt.Triage.Tool.Commands.Beginnings;
using Meldpunt.Triage.Tool.Commands.Check;
using Meldpunt.Triage.Tool.Commands.Completion;
using Meldpunt.Triage.Tool.Commands.Decide;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Commands.Explain;
using Meldpunt.Triage.Tool.Commands.Export;
using Meldpunt.Triage.Tool.Commands.Replay;
using Meldpunt.Triage.Tool.Commands.Test;

namespace Meldpunt.Triage.Tool;

/// <summary>Lines to begin from, for the help of each command. A test runs them all.</summary>
internal static class Examples
{
    /// <param name="path">The words that lead to the command; none for the tool itself.</param>
    public static IReadOnlyList<string> Of(string path) => path.Split(' ') switch
    {
        [""] => ["meldpunt decide reports.jsonl --output table", "meldpunt check my-policy.json", "meldpunt help check"],
        [DecideCommand.Name] => ["meldpunt decide reports.jsonl --output table", "meldpunt decide --closed < reports.jsonl > decisions.jsonl"],
        [ExplainCommand.Name] => ["meldpunt explain reports.jsonl --culture en", "meldpunt explain reports.jsonl --json --fixed place"],
        [AskCommand.Name] => ["meldpunt ask --culture en", "meldpunt ask --policy my-policy.json --json > decision.json"],
        [CheckCommand.Name] => ["meldpunt check my-policy.json", "meldpunt check my-policy.json --source page.html --output markdown"],
        [DiffCommand.Name] => ["meldpunt diff old.json new.json", "meldpunt diff old.json new.json --reports reports.jsonl --allow allowed.json"],
        [TestCommand.Name] => ["meldpunt test scenarios --policy my-policy.json --coverage", "meldpunt test scenarios --min rules=100 --min conditions=90", "meldpunt test --generate scenarios/all.json"],
        [ReplayCommand.Name] => ["meldpunt replay journal", "meldpunt replay journal --policy new.json --output json"],
        [ExportCommand.Name] => OfExport(""),
        [ExportCommand.Name, var form] => OfExport(form),
        [NewCommand.Name] => ["meldpunt new policy my-hotline", "meldpunt new texts fr --policy my-policy.json > fr.json"],
        [NewCommand.Name, NewPolicyForm.Name] => ["meldpunt new policy my-hotline"],
        [NewCommand.Name, NewTextsForm.Name] => ["meldpunt new texts fr --policy my-policy.json --beside en > fr.json"],
        [CompletionCommand.Name] => [.. ShellScripts.All.Select(shell => shell.Value.Use)],
        [HelpCommand.Name] => ["meldpunt help check", "meldpunt help export sql"],
        _ => throw new ArgumentOutOfRangeException(nameof(path)),
    };

    private static string[] OfExport(string form) => form switch
    {
        "" => ["meldpunt export html my-policy.json > policy.html", "meldpunt export policy --output my-policy.json"],
        SqlForm.Name => ["meldpunt export sql my-policy.json --dialect postgresql > views.sql", "meldpunt export sql --tables > tables.sql", "meldpunt export sql my-policy.json --dialect postgresql --shards one,two,three > coordinator.sql"],
        DmnForm.Name => ["meldpunt export dmn my-policy.json > policy.dmn"],
        DocumentForm.Html => ["meldpunt export html my-policy.json > policy.html", "meldpunt export html old.json new.json --culture en > changes.html", "meldpunt export html old.json new.json --reports reports.jsonl > changes.html"],
        DocumentForm.Markdown => ["meldpunt export markdown my-policy.json > policy.md", "meldpunt export markdown old.json new.json > changes.md"],
        SchemaForm.Name => ["meldpunt export schema my-policy.json --of decision > decision.schema.json"],
        TextsForm.Name => ["meldpunt export texts my-policy.json --language fr > fr.json"],
        NRulesForm.Name => ["meldpunt export nrules my-policy.json --namespace Hotline.Rules > ItemRules.cs"],
        PolicyForm.Name => ["meldpunt export policy --output my-policy.json"],
        CSharpForm.Name => ["meldpunt export csharp my-policy.json --namespace Hotline --output Policy.cs"],
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
