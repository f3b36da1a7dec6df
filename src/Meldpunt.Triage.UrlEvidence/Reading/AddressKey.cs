namespace Meldpunt.Triage.UrlEvidence.Reading;

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
