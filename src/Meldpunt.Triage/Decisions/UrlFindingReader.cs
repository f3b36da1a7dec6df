using System.Text.Json;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Reads what a URL showed, as <see cref="DecisionWriter"/> writes it.</summary>
internal static class UrlFindingReader
{
    // In the order of EvidenceKind; no decision says "none".
    private static readonly string[] Kinds = ["public", "certain", "hint", "unusable"];
    private static readonly string[] Places = AnswerNames.All(typeof(Place));
    private static readonly ObjectShape Shape = new("a URL finding", ["evidence", "place", "contradicted", "addresses"]);

    /// <summary>Reads the finding at the reader's position; null and a fault when it is none.</summary>
    public static UrlFinding? Read(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("a URL finding, which is an object", json.TokenType);
            json.TrySkip();
            return null;
        }

        int before = faults.Count;
        (int word, int place, bool contradicted, int addresses) = (-1, -1, false, 1);
        UInt128 seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (Shape.Next(ref json, faults, ref seen))
            {
                case 0: word = ReadWord(ref json, faults, Kinds, "a kind of evidence"); break;
                case 1: place = ReadWord(ref json, faults, Places, "a place"); break;
                case 2: contradicted = ReadTrue(ref json, faults); break;
                case 3: addresses = ReadSeveral(ref json, faults); break;
            }
        }

        Shape.Expect(faults, seen, required: 1);
        EvidenceKind kind = (EvidenceKind)(word + 1);
        bool tells = kind is EvidenceKind.Certain or EvidenceKind.Hint;
        if (faults.Count == before && (place < 0 == tells || (Place)place is Place.PublicInternet or Place.InDoubt)) faults.Add("'certain' and 'hint' need a place, and nothing else has one");
        return faults.Count > before ? null : new()
        {
            Kind = kind,
            Place = tells ? (Place)place : null,
            Contradicted = contradicted,
            Addresses = addresses,
        };
    }

    private static int ReadWord(ref Utf8JsonReader json, JsonFaults faults, string[] words, string isNot)
    {
        if (JsonString.Read(ref json, faults) is not { } word)
        {
            if (json.TokenType == JsonTokenType.Null) faults.AddWrongType("a text", JsonTokenType.Null);
            return -1;
        }

        int place = Array.IndexOf(words, word);
        if (place < 0) faults.Add(Messages.Unknown(word, isNot, words));
        return place;
    }

    private static bool ReadTrue(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType == JsonTokenType.True) return true;
        faults.Add("expected true, or no property");
        json.TrySkip();
        return false;
    }

    private static int ReadSeveral(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out int count) && count > 1) return count;
        faults.Add("expected a number of 2 or more, or no property");
        json.TrySkip();
        return 1;
    }
}
