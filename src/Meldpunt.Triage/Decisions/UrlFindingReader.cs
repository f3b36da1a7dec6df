using System.Text.Json;
using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Decisions;

/// <summary>Reads what a URL told, as <see cref="DecisionWriter"/> writes it.</summary>
internal static class UrlFindingReader
{
    private const int Public = 0;
    private const int Certain = 1;
    private const int Hint = 2;

    private static readonly string[] Kinds = ["public", "certain", "hint", "unusable"];
    private static readonly string[] Places = AnswerWord.All(typeof(Place));
    private static readonly ObjectShape Shape = new("what a URL told", ["evidence", "place", "contradicted"]);

    /// <summary>Reads the finding that the reader stands on; null and a fault when it is none.</summary>
    public static UrlFinding? Read(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("what a URL told, which is an object", json.TokenType);
            json.TrySkip();
            return null;
        }

        int before = faults.Count;
        (int kind, int place, bool contradicted) = (-1, -1, false);
        UInt128 seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (Shape.Next(ref json, faults, ref seen))
            {
                case 0: kind = ReadWord(ref json, faults, Kinds, "a kind of evidence"); break;
                case 1: place = ReadWord(ref json, faults, Places, "a place"); break;
                case 2: contradicted = ReadTrue(ref json, faults); break;
            }
        }

        Shape.Expect(faults, seen, required: 1);
        bool tells = kind is Certain or Hint;
        if (faults.Count == before && place < 0 == tells) faults.Add("'certain' and 'hint' come with a place, and nothing else does");
        return faults.Count > before ? null : new(Evidence(kind, place), contradicted);
    }

    private static UrlEvidence Evidence(int kind, int place) => kind switch
    {
        Public => UrlEvidence.Public,
        Certain => UrlEvidence.Certain((Place)place),
        Hint => UrlEvidence.Hint((Place)place),
        _ => UrlEvidence.Unusable,
    };

    private static int ReadWord(ref Utf8JsonReader json, JsonFaults faults, string[] words, string isNot)
    {
        if (JsonText.Read(ref json, faults) is not { } word)
        {
            if (json.TokenType == JsonTokenType.Null) faults.AddWrongType("a text", JsonTokenType.Null);
            return -1;
        }

        int place = Array.IndexOf(words, word);
        if (place < 0) faults.Add(Wording.Unknown(word, isNot, words));
        return place;
    }

    private static bool ReadTrue(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType == JsonTokenType.True) return true;
        faults.Add("expected true, or no such property");
        json.TrySkip();
        return false;
    }
}
