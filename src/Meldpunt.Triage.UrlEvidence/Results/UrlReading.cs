namespace Meldpunt.Triage.UrlEvidence;

/// <summary>What a text shows, without the text. Immutable; the default is <see cref="EvidenceKind.None"/>.</summary>
public readonly record struct UrlReading
{
    private readonly UrlAddress _first;
    private readonly UrlAddress[]? _all;

    internal UrlReading(EvidenceKind kind, UrlPlace? place, int count, UrlAddress first)
    {
        (Kind, Place, Count, _first) = (kind, place, count, first);
    }

    internal UrlReading(EvidenceKind kind, UrlPlace? place, UrlAddress[] all)
        : this(kind, place, all.Length, all[0]) => _all = all;

    /// <summary>How much it shows.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The place of <see cref="EvidenceKind.Certain"/> and <see cref="EvidenceKind.Hint"/>; null for every other kind.</summary>
    public UrlPlace? Place { get; }

    /// <summary>How many addresses the text holds; the same one twice counts once.</summary>
    public int Count { get; }

    /// <summary>Where an address is in the text, in the order of the text.</summary>
    /// <param name="index">Which one, from 0; less than <see cref="Count"/>.</param>
    public UrlAddress this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _all is null ? _first : _all[index];
        }
    }

    /// <summary>Two readings are equal when they show the same, wherever the addresses are.</summary>
    public bool Equals(UrlReading other) => Kind == other.Kind && Place == other.Place && Count == other.Count;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Place, Count);

    /// <summary>Says what it shows, and nothing of the text.</summary>
    public override string ToString() => Place is null ? $"{Kind}" : $"{Kind} {Place}";
}
