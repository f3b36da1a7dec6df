using System.Diagnostics;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Applies the evidence of a URL to an item's place and link ("Place and link then are", a ruling).</summary>
internal sealed class EvidenceReading
{
    private const int Unanswered = 0;
    private const int Kinds = (int)EvidenceKind.Unusable + 1;
    private const int Places = (int)Place.InDoubt + 2;

    private readonly int _place;
    private readonly int _link;
    private readonly byte[] _values;
    private readonly byte _given;
    private readonly byte _none;
    private readonly UrlFinding?[] _found = new UrlFinding?[Kinds * Places * 2];

    private EvidenceReading(FactList facts, EvidenceMapping evidence)
    {
        _place = facts.IndexOf(evidence.Place.Fact);
        _link = facts.IndexOf(evidence.Link.Fact);
        string[] answers = evidence.Place.Answers;
        _values = new byte[answers.Length];
        for (int i = 0; i < answers.Length; i++) _values[i] = ValueOf(facts, _place, answers[i]);
        _given = ValueOf(facts, _link, evidence.Link.Given);
        _none = ValueOf(facts, _link, evidence.Link.None);
    }

    /// <summary>Null for a policy that reads no URLs.</summary>
    public static EvidenceReading? For(FactList facts, EvidenceMapping? evidence) => evidence is null ? null : new(facts, evidence);

    /// <summary>The fact that says whether there is an address.</summary>
    public int LinkFact => _link;

    /// <summary>The policy's answer for a place that a URL shows, where the fact is the one of places; else null.</summary>
    public byte? Suggested(int fact, UrlFinding url) => fact == _place && url.Place is { } place ? _values[(int)place] : null;

    /// <summary>Changes the values to what the rules are to see. Null when the text is blank: then no URL was given.</summary>
    public UrlFinding? Apply(ReadOnlySpan<char> url, Span<byte> values)
    {
        UrlReading reading = UrlReader.Read(url);
        if (reading.Kind == EvidenceKind.None) return null;
        int addresses = Math.Max(reading.Count, 1);
        if (reading.Kind == EvidenceKind.Unusable) return Found(EvidenceKind.Unusable, null, contradicted: false, addresses);
        Place? place = PlaceOf(reading.Place);
        bool contradicted = values[_link] == _none;
        values[_link] = _given;
        contradicted |= reading.Kind switch
        {
            EvidenceKind.Certain => Overrule(place!.Value, ref values[_place]),
            EvidenceKind.Public => FromPublic(ref values[_place]),
            EvidenceKind.None or EvidenceKind.Hint or EvidenceKind.Unusable => false,
            _ => throw new UnreachableException(),
        };
        return Found(reading.Kind, place, contradicted, addresses);
    }

    /// <summary>True for the facts that an address determines.</summary>
    public bool TellsOf(int fact) => fact == _place || fact == _link;

    /// <summary>Whether the rules would see a reporter's answer as it is, together with the address that this was found for ("What the evidence fixes").</summary>
    public bool LetsThrough(UrlFinding? url, int fact, byte answer)
    {
        if (url is null or { Kind: EvidenceKind.None or EvidenceKind.Unusable } || !TellsOf(fact)) return true;
        if (fact == _link) return answer == _given;
        byte seen = answer;
        switch (url.Kind)
        {
            case EvidenceKind.Public: FromPublic(ref seen); break;
            case EvidenceKind.Certain when url.Place is { } certain: Overrule(certain, ref seen); break;
            case EvidenceKind.None or EvidenceKind.Certain or EvidenceKind.Hint or EvidenceKind.Unusable: break;
            default: throw new ArgumentOutOfRangeException(nameof(url));
        }

        return seen == answer;
    }

    /// <summary>The hotline's answer for a place that a URL shows.</summary>
    private static Place? PlaceOf(UrlPlace? place) => place switch
    {
        UrlPlace.Cloud => Place.Cloud,
        UrlPlace.Device => Place.Device,
        UrlPlace.DirectMessage => Place.DirectMessage,
        UrlPlace.DarkWeb => Place.DarkWeb,
        UrlPlace.OtherNonPublic => Place.OtherNonPublic,
        null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };

    // Of one address there are few.
    private UrlFinding Found(EvidenceKind kind, Place? place, bool contradicted, int addresses)
    {
        if (addresses > 1) return new() { Kind = kind, Place = place, Contradicted = contradicted, Addresses = addresses };
        ref UrlFinding? known = ref _found[((int)kind * Places + (place is { } found ? (int)found + 1 : 0)) * 2 + (contradicted ? 1 : 0)];
        return known ??= new() { Kind = kind, Place = place, Contradicted = contradicted };
    }

    private bool Overrule(Place certain, ref byte place)
    {
        byte said = place;
        place = _values[(int)certain];
        return said != Unanswered && said != _values[(int)Place.InDoubt] && said != place;
    }

    // An answer that also represents the public internet or doubt contradicts nothing.
    private bool FromPublic(ref byte place)
    {
        if (place == Unanswered) place = _values[(int)Place.PublicInternet];
        bool notThere = place == _values[(int)Place.DarkWeb] || place == _values[(int)Place.Device] || place == _values[(int)Place.DirectMessage];
        if (place == _values[(int)Place.PublicInternet] || place == _values[(int)Place.InDoubt]) notThere = false;
        if (notThere) place = _values[(int)Place.InDoubt];
        return notThere;
    }

    private static byte ValueOf(FactList facts, int fact, string answer) => (byte)(facts.AnswerIndex(fact, answer) + 1);
}
