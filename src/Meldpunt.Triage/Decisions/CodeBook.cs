using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// The codes that one other system has for the reasons and routes of a policy. Made once by a
/// <see cref="TriageEngine"/>, immutable, and safe from any number of threads.
/// </summary>
public sealed class CodeBook
{
    private readonly FrozenDictionary<string, string> _reasons;
    private readonly FrozenDictionary<string, string> _routes;

    internal CodeBook(CodeSystem system)
    {
        System = system;
        _reasons = Frozen(system.Reasons);
        _routes = Frozen(system.Routes);
    }

    /// <summary>The system and its codes, as the policy has them.</summary>
    public CodeSystem System { get; }

    /// <summary>The codes of an item's reasons in their order, then of its route. No code is repeated.</summary>
    /// <param name="item">An item's decision. A reason or route that the system has no code for gives none.</param>
    public ValueList<string> CodesFor(ItemDecision item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return CodesFor(item.Outcome);
    }

    /// <summary>The codes of all items' reasons in their order, then of the report's route. No code is repeated.</summary>
    /// <param name="decision">A decision. A reason or route that the system has no code for gives none.</param>
    public ValueList<string> CodesFor(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return CodesFor(decision.Items.Select(item => item.Outcome), decision.Route);
    }

    internal ValueList<string> CodesFor(ItemOutcome outcome) => CodesFor([outcome], outcome.Route);

    internal ValueList<string> CodesFor(IEnumerable<ItemOutcome> items, string route)
    {
        List<string> codes = [];
        foreach (ItemOutcome item in items)
        {
            foreach (string reason in item.Reasons) Add(codes, _reasons, reason);
        }

        Add(codes, _routes, route);
        return ValueLists.Own(codes.ToArray());
    }

    private static FrozenDictionary<string, string> Frozen(ValueList<CodeEntry> entries) =>
        entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Code, StringComparer.Ordinal);

    private static void Add(List<string> codes, FrozenDictionary<string, string> book, string key)
    {
        if (book.TryGetValue(key, out string? code) && !codes.Contains(code)) codes.Add(code);
    }
}

/// <summary>Writes the codes of other systems at the end of a decision and of each item.</summary>
internal sealed class CodesWriter(CodeBook[] books)
{
    // Outcomes are interned, so there are few.
    private readonly ConditionalWeakTable<ItemOutcome, byte[]> _ofItems = [];

    public void Write(ref JsonPieces json, ItemOutcome item) =>
        json.Add(_ofItems.TryGetValue(item, out byte[]? known) ? known : _ofItems.GetValue(item, outcome => JsonFragmentCache.Make(WriteAll, (CodeBook book) => book.CodesFor(outcome))));

    public void Write(ref JsonPieces json, IEnumerable<ItemOutcome> items, string route) => WriteAll(ref json, book => book.CodesFor(items, route));

    private void WriteAll(ref JsonPieces json, Func<CodeBook, ValueList<string>> codes)
    {
        json.Add(",\"codes\":{"u8);
        for (int i = 0; i < books.Length; i++)
        {
            if (i > 0) json.Add((byte)',');
            json.AddText(books[i].System.Id);
            json.Add((byte)':');
            json.AddTexts(codes(books[i]).AsSpan());
        }

        json.Add((byte)'}');
    }
}
