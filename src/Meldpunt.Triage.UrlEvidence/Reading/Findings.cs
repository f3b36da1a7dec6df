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
