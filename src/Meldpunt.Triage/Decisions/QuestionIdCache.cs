using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>The names of questions about items, such as <c>items[0].place</c>; those of the first items are made once.</summary>
internal sealed class QuestionIdCache(FactList facts)
{
    private const int Kept = 8;

    private readonly string?[] _names = new string?[Kept * facts.Count];

    /// <param name="item">The item's place in its report, from 0.</param>
    /// <param name="fact">The fact's id.</param>
    public string Get(int item, string fact)
    {
        if (item >= Kept) return Make(item, fact);
        ref string? name = ref _names[item * facts.Count + facts.IndexOf(fact)];
        return name ??= Make(item, fact);
    }

    // No culture: to ask for one, the invariant one too, loads the data of all, which takes longer than a decision.
    private static string Make(int item, string fact) => $"items[{item.ToString(provider: null)}].{fact}";
}
