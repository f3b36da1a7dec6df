using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// The name of a question in its parts: <c>items[0].place</c> is the fact <c>place</c> of item 0, and <c>items[0]</c> item 0
/// itself.
/// </summary>
internal readonly record struct QuestionId(int? Item, string Fact)
{
    private const string Start = "items[";
    private const string End = "]";
    private const string Middle = "].";

    /// <summary>True for the name of an item itself.</summary>
    public bool IsItem => Item is not null && Fact.Length == 0;

    public static QuestionId Parse(string id)
    {
        if (!id.StartsWith(Start, StringComparison.Ordinal)) return new(null, id);
        int end = id.IndexOf(End, StringComparison.Ordinal);
        if (end < 0 || !int.TryParse(id.AsSpan(Start.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out int item)) return new(null, id);
        if (end == id.Length - 1) return new(item, "");
        return id.AsSpan(end).StartsWith(Middle, StringComparison.Ordinal) && id.Length > end + Middle.Length
            ? new(item, id[(end + Middle.Length)..])
            : new(null, id);
    }

    // No culture: to ask for one, the invariant one too, loads the data of all, which takes longer than a decision.
    public static string Format(int item) => $"{Start}{item.ToString(provider: null)}{End}";

    public static string Format(int item, string fact) => $"{Start}{item.ToString(provider: null)}{Middle}{fact}";

    /// <summary>The same question about another item.</summary>
    public string OfItem(int item) => IsItem ? Format(item) : Format(item, Fact);
}

/// <summary>The names of questions about items, such as <c>items[0].place</c>; those of the first items are made once.</summary>
internal sealed class QuestionIdCache(FactList facts)
{
    private const int Kept = 8;

    private readonly string?[] _names = new string?[Kept * facts.Count];

    /// <param name="item">The item's place in its report, from 0.</param>
    /// <param name="fact">The fact's id.</param>
    public string Get(int item, string fact)
    {
        if (item >= Kept) return QuestionId.Format(item, fact);
        ref string? name = ref _names[item * facts.Count + facts.IndexOf(fact)];
        return name ??= QuestionId.Format(item, fact);
    }
}
