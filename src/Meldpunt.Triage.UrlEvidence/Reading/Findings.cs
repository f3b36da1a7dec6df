namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>The addresses that were found in a text, and what they show together. One address takes no memory.</summary>
internal ref struct Findings
{
    private PartReading _first;
    private UrlAddress _firstPlace;
    private List<UrlAddress>? _places;
    private HashSet<AddressKey>? _keys;
    private Evidence _together;

    /// <summary>How many there are; the same one twice counts once.</summary>
    public int Count { get; private set; }

    /// <summary>How many were added, the same ones too.</summary>
    public int Seen { get; private set; }

    /// <summary>
    /// What they show: public, if any is public; else what all agree on, of a certainty and a hint of the same place the hint; else nothing.
    /// </summary>
    public readonly Evidence Evidence => Count == 0 ? Evidence.Unusable : _together;

    public void Add(PartReading reading, UrlAddress place)
    {
        Seen++;
        if (Count == 0)
        {
            (_first, _firstPlace, _together, Count) = (reading, place, reading.Evidence, 1);
            return;
        }

        _keys ??= [_first.Key];
        if (!_keys.Add(reading.Key)) return;
        _places ??= [_firstPlace];
        _places.Add(place);
        _together = Together(_together, reading.Evidence);
        Count++;
    }

    public readonly UrlReading ToReading() => ToReading(Evidence);

    /// <summary>With other evidence than theirs together.</summary>
    public readonly UrlReading ToReading(Evidence evidence) => Count > 1 ? new(evidence.Kind, evidence.Place, [.. _places!]) : new(evidence.Kind, evidence.Place, Count, _firstPlace);

    private static Evidence Together(Evidence one, Evidence other)
    {
        if (one.Kind == EvidenceKind.Public || other.Kind == EvidenceKind.Public) return Evidence.Public;
        if (one.Place is not { } place || other.Place != place) return Evidence.Unusable;
        return one.Kind == EvidenceKind.Hint ? one : other;
    }
}

/// <summary>
/// Distinguishes addresses without keeping them: scheme, host, port, path and query as they were read (FNV-1a, twice). A text made to
/// deceive it would be counted wrongly, and read rightly.
/// </summary>
internal readonly record struct AddressKey
{
    private readonly ulong _one;
    private readonly ulong _other;

    private AddressKey(ulong one, ulong other) => (_one, _other) = (one, other);

    public static AddressKey Empty => new(0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142);

    public AddressKey With(ReadOnlySpan<char> part)
    {
        const ulong Prime = 0x0000_0100_0000_01B3;
        (ulong one, ulong other) = (_one, _other);
        foreach (char character in part)
        {
            one = unchecked((one ^ character) * Prime);
            other = unchecked((other ^ (char)(character + 1)) * Prime);
        }

        // A part ends, so that what is in the next cannot be in this one.
        return new(unchecked((one ^ 0x1_0000) * Prime), unchecked((other ^ 0x1_0000) * Prime));
    }
}
