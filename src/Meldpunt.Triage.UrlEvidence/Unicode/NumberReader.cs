namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>Reads numbers of seven bits a byte, lowest first, the upper bit saying that more follow.</summary>
internal ref struct NumberReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public byte NextByte()
    {
        byte value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public int Next()
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = NextByte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    /// <summary>A number whose lowest bit is its sign.</summary>
    public int NextSigned()
    {
        int value = Next();
        return (value & 1) == 0 ? value >> 1 : ~(value >> 1);
    }
}
