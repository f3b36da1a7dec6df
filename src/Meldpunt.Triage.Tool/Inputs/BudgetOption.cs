using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>The option that says how large a policy's diagrams may be, the same for each verb that compiles one.</summary>
internal static class BudgetOption
{
    private const string Name = "--budget";

    public static Option<int> Create() => new(Name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"How many nodes a decision diagram of a policy may take before the policy is refused as too large; {PolicyAnalysis.DefaultNodeBudget:N0} by default"),
        HelpName = "NODES",
        CustomParser = Parse,
        DefaultValueFactory = _ => PolicyAnalysis.DefaultNodeBudget,
    };

    private static int Parse(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int nodes) && nodes > 0) return nodes;
        result.AddError($"{Name}: expected a number of nodes from 1 to {int.MaxValue}");
        return PolicyAnalysis.DefaultNodeBudget;
    }
}
