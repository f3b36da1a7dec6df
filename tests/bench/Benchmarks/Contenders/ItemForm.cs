using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>A form of deciding items under any policy.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Reasons">The reasons of every item.</param>
/// <param name="Run">The same, as it is timed.</param>
internal sealed record ItemForm(string Name, Func<IEnumerable<string>[]> Reasons, Func<int> Run)
{
    /// <summary>Throws at the first item, all answered, for which it finds other reasons than the rules read one after another.</summary>
    public void Expect(TriagePolicy policy, Answers[] items)
    {
        HashSet<string> given = [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        IEnumerable<string>[] found = Reasons();
        for (int i = 0; i < items.Length; i++)
        {
            string expected = string.Join(' ', NaiveRules.Reasons(policy, items[i]).Order(StringComparer.Ordinal));
            string reasons = string.Join(' ', found[i].Where(given.Contains).Order(StringComparer.Ordinal));
            if (reasons != expected) throw new InvalidOperationException($"{Name} decides otherwise.\nrules: {expected}\nfound: {reasons}\nanswers: {items[i]}");
        }
    }
}
