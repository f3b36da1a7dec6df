using System.Text.Json;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Reads of the items of a recorded decision what is needed to decide again: the answers, and what the URL showed.</summary>
/// <param name="facts">The facts of an item; null to take facts of any name, and give no answers.</param>
internal sealed class RecordItemReader(FactList? facts)
{
    private const string Url = RecordDraft.AnItem + ".url";

    // In the order of EvidenceKind; no record says "none".
    private static readonly NameTable Kinds = new(["none", "public", "certain", "hint", "unusable"]);
    private static readonly NameTable Places = new(AnswersOf<Place>.Words);

    private readonly FactNames? _facts = facts is null ? null : new(facts);

    public bool Read(ref Utf8JsonReader json, RecordDraft draft)
    {
        if (!draft.Expect(in json, JsonTokenType.StartArray, "$.decision.items")) return false;
        for (draft.Item = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; draft.Item++)
        {
            if (draft.Item == ReportLimits.Items) return draft.Fail("$.decision.items", $"more than {ReportLimits.Items} items");
            if (!ReadItem(ref json, draft)) return false;
        }

        return true;
    }

    private bool ReadItem(ref Utf8JsonReader json, RecordDraft draft)
    {
        if (!draft.Expect(in json, JsonTokenType.StartObject, RecordDraft.AnItem)) return false;
        int seen = 0;
        Answers? answers = null;
        UrlFinding? url = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int place = RecordShapes.Item.Next(ref json, draft, RecordDraft.AnItem, ref seen);
            if (place < 0) return false;
            if (place == 4 && _facts is null && !FactNames.Skip(ref json, draft, RecordDraft.ItemFacts)) return false;
            if (place == 4 && _facts is not null && (answers = _facts.Read(ref json, draft, RecordDraft.ItemFacts)) is null) return false;
            if (place == 5 && (url = ReadUrl(ref json, draft)) is null) return false;
            if (place < 4) json.Skip();
        }

        if (answers is not null) draft.Items.Add(new() { Answers = answers, Url = url });
        return RecordShapes.Item.IsComplete(draft, RecordDraft.AnItem, seen);
    }

    private static UrlFinding? ReadUrl(ref Utf8JsonReader json, RecordDraft draft)
    {
        if (!draft.Expect(in json, JsonTokenType.StartObject, Url)) return null;
        (int seen, int kind, int place, bool contradicted, int addresses) = (0, 0, -1, false, 1);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (RecordShapes.Url.Next(ref json, draft, Url, ref seen))
            {
                case 0 when draft.Expect(in json, JsonTokenType.String, Url): kind = Kinds.Find(in json); break;
                case 1 when draft.Expect(in json, JsonTokenType.String, Url): place = Places.Find(in json); break;
                case 2 when draft.Expect(in json, JsonTokenType.True, Url): contradicted = true; break;
                case 3 when json.TokenType == JsonTokenType.Number && json.TryGetInt32(out addresses) && addresses > 1: break;
                case 3: return Refuse(draft);
                default: return null;
            }
        }

        // Only these two kinds have a place.
        bool tells = (EvidenceKind)kind is EvidenceKind.Certain or EvidenceKind.Hint;
        if (kind <= (int)EvidenceKind.None || place < 0 == tells || !RecordShapes.Url.IsComplete(draft, Url, seen)) return Refuse(draft);
        return new() { Kind = (EvidenceKind)kind, Place = tells ? (Place)place : null, Contradicted = contradicted, Addresses = addresses };
    }

    private static UrlFinding? Refuse(RecordDraft draft)
    {
        draft.Fail(Url, "this is not a URL finding: evidence must be 'public', 'certain', 'hint' or 'unusable', the second and third with a place; addresses must be more than one");
        return null;
    }
}
