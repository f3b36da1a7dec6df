using System.Runtime.CompilerServices;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

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
