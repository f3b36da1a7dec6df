using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis;

/// <summary>A report that shows a finding, as small as can be; what it does not answer does not matter.</summary>
/// <param name="Items">The answers of each of its items.</param>
/// <param name="Report">The answers about the report as a whole.</param>
public sealed record Witness(ValueList<Answers> Items, Answers Report)
{
    /// <summary>The answers, for people.</summary>
    public override string ToString()
    {
        IEnumerable<string> items = Items.Select((item, i) => $"item {i + 1}: {item}");
        return string.Join(" / ", Report.Count == 0 && !Items.IsEmpty ? items : items.Append($"report: {Report}"));
    }
}
