using System.Text.Json;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>
/// Reads the decision on an item. What a policy decides follows from the facts, so the rest of the item must agree with that.
/// </summary>
/// <param name="facts">The facts of an item.</param>
/// <param name="decide">The outcome of an item.</param>
internal sealed class ItemDecisionReader(FactList facts, Func<Answers, ItemOutcome> decide)
{
    private const int Required = 5;

    private readonly FactReader _facts = new(facts, new("these facts", [.. facts.Select(fact => fact.Id)]));

    // The last ones are the codes of other systems, and an explanation: neither is part of a decision.
    private readonly ObjectShape _shape = new(
        "an item",
        ["route", "reasons", "possible", "questions", "facts", "url", "codes", "because", "outranked", "alternatives", "next", "atMost", "expected"]);

    /// <summary>Reads the item at the reader's position; null and a fault when it is none.</summary>
    public ItemDecision? Read(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("an item, which is an object", json.TokenType);
            json.TrySkip();
            return null;
        }

        int before = faults.Count;
        string? route = null;
        Answers answers = Answers.None(facts);
        UrlFinding? url = null;
        ValueList<string>[] words = [[], [], []];
        UInt128 seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (_shape.Next(ref json, faults, ref seen))
            {
                case 0: route = JsonString.Read(ref json, faults); break;
                case 1: words[0] = IdentifierList.Read(ref json, faults); break;
                case 2: words[1] = IdentifierList.Read(ref json, faults); break;
                case 3: words[2] = IdentifierList.Read(ref json, faults); break;
                case 4: answers = ReadFacts(ref json, faults); break;
                case 5: url = ReadUrl(ref json, faults); break;
                case >= 6: json.TrySkip(); break;
            }
        }

        _shape.Expect(faults, seen, Required);
        ItemOutcome outcome = decide(answers);
        if (faults.Count == before) Expect(outcome, new()
        {
            Route = route ?? "",
            Reasons = words[0],
            Possible = words[1],
            Questions = words[2],
        }, faults);
        return new() { Outcome = outcome, Answers = answers, Url = url };
    }

    private Answers ReadFacts(ref Utf8JsonReader json, JsonFaults faults)
    {
        byte[] values = new byte[facts.Count];
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("an object of answers", json.TokenType);
            json.TrySkip();
            return Answers.None(facts);
        }

        faults.Part = JsonPart.Facts;
        UInt128 seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName) _facts.ReadProperty(ref json, faults, values, ref seen);
        faults.Part = JsonPart.Whole;
        return new(facts, values);
    }

    private static UrlFinding? ReadUrl(ref Utf8JsonReader json, JsonFaults faults)
    {
        faults.Part = JsonPart.Url;
        faults.Property = null;
        UrlFinding? url = UrlFindingReader.Read(ref json, faults);
        faults.Part = JsonPart.Whole;
        return url;
    }

    private static void Expect(ItemOutcome outcome, ItemOutcome found, JsonFaults faults)
    {
        if (found.Route != outcome.Route) Differs("route", [outcome.Route]);
        if (found.Reasons != outcome.Reasons) Differs("reasons", outcome.Reasons);
        if (found.Possible != outcome.Possible) Differs("possible", outcome.Possible);
        if (found.Questions != outcome.Questions) Differs("questions", outcome.Questions);
        faults.Property = null;

        void Differs(string property, ValueList<string> expected)
        {
            faults.Property = property;
            string words = expected.IsEmpty ? "nothing" : Messages.AllOf(expected);
            faults.Add($"this is not what the policy decides for these facts; expected {words}");
        }
    }
}

/// <summary>Reads what a URL showed, as <see cref="DecisionWriter"/> writes it.</summary>
internal static class UrlFindingReader
{
    // In the order of EvidenceKind; no decision says "none".
    private static readonly string[] Kinds = ["public", "certain", "hint", "unusable"];
    private static readonly string[] Places = AnswersOf<Place>.Words;
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
