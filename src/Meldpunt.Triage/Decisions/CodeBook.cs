using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;
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
        List<string> codes = [];
        foreach (ItemDecision item in decision.Items) AddReasons(codes, item.Reasons);
        Add(codes, _routes, decision.Route);
        return ValueLists.Own(codes.ToArray());
    }

    internal ValueList<string> CodesFor(ItemOutcome outcome)
    {
        List<string> codes = [];
        AddReasons(codes, outcome.Reasons);
        Add(codes, _routes, outcome.Route);
        return ValueLists.Own(codes.ToArray());
    }

    private static FrozenDictionary<string, string> Frozen(ValueList<CodeEntry> entries) =>
        entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Code, StringComparer.Ordinal);

    private static void Add(List<string> codes, FrozenDictionary<string, string> book, string key)
    {
        if (book.TryGetValue(key, out string? code) && !codes.Contains(code)) codes.Add(code);
    }

    private void AddReasons(List<string> codes, ValueList<string> reasons)
    {
        foreach (string reason in reasons) Add(codes, _reasons, reason);
    }
}

/// <summary>Writes the codes of other systems at the end of a decision and of each item.</summary>
internal sealed class CodesWriter(CodeBook[] books)
{
    private static readonly JsonEncodedText Codes = JsonEncodedText.Encode("codes");

    // Outcomes are interned, so there are few.
    private readonly ConditionalWeakTable<ItemOutcome, byte[]> _ofItems = [];

    public void Write(Utf8JsonWriter json, ItemDecision item)
    {
        byte[] written = _ofItems.TryGetValue(item.Outcome, out byte[]? known)
            ? known
            : _ofItems.GetValue(item.Outcome, outcome => JsonFragmentCache.Make(made => Write(made, book => book.CodesFor(outcome))));
        json.WritePropertyName(Codes);
        json.WriteRawValue(written, skipInputValidation: true);
    }

    public void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WritePropertyName(Codes);
        Write(json, book => book.CodesFor(decision));
    }

    private void Write(Utf8JsonWriter json, Func<CodeBook, ValueList<string>> codes)
    {
        json.WriteStartObject();
        foreach (CodeBook book in books) DecisionWriter.Write(json, JsonEncodedText.Encode(book.System.Id), codes(book));
        json.WriteEndObject();
    }
}
