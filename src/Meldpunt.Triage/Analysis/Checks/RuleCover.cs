using System.Globalization;

namespace Meldpunt.Triage.Analysis;

/// <summary>Rules that together do what a finding says, few enough to be listed.</summary>
/// <param name="Rules">Their ids.</param>
/// <param name="Others">How many more there are.</param>
internal sealed record RuleCover(ValueList<string> Rules, int Others)
{
    /// <summary>"'a', 'b' and 'c'", or "'a', 'b' and 12 other rules".</summary>
    public string Names => Others == 0 ? Messages.AllOf(Rules)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", Rules.Select(rule => $"'{rule}'"))} and {Others} other rule{(Others == 1 ? "" : "s")}");

    /// <summary>"'a' decides, which is" or "'a' and 'b' together decide, which are".</summary>
    public string TogetherDecide => Rules.Count == 1 && Others == 0 ? $"{Names} decides, which is" : $"{Names} together decide, which are";

    /// <summary>The first of a list of rules, and how many more there are.</summary>
    public static RuleCover FirstOf(IReadOnlyCollection<string> rules, int most) => new(rules.Take(most).ToValueList(), Math.Max(0, rules.Count - most));
}
