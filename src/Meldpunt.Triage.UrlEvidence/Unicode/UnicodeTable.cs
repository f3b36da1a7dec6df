namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>
/// The Unicode data that reading a host needs, of one version whatever the system's own is. Loaded when a
/// host first needs it.
/// </summary>
internal static class UnicodeTable
{
    private const string Resource = "Meldpunt.Triage.UrlEvidence.Unicode.unicode.bin";

    private static readonly UnicodeResource Data = Load();

    /// <summary>The traits of a code point.</summary>
    public static CodePointTraits TraitsOf(int codePoint)
    {
        int run = Array.BinarySearch(Data.RunStarts, codePoint);
        return Data.Classes[Data.RunClasses[run < 0 ? ~run - 1 : run]];
    }

    /// <summary>What a code point that UTS #46 maps becomes.</summary>
    public static ReadOnlySpan<int> MappingOf(int codePoint)
    {
        int at = Array.BinarySearch(Data.Mapped, codePoint);
        return Data.Targets.AsSpan(Data.TargetStarts[at]..Data.TargetStarts[at + 1]);
    }

    /// <summary>The pair a code point is composed of, if it is, Hangul apart.</summary>
    public static bool TryDecompose(int codePoint, out int first, out int second)
    {
        int at = Array.BinarySearch(Data.Composites, codePoint);
        (first, second) = at < 0 ? (0, 0) : Data.Pairs[at];
        return at >= 0;
    }

    /// <summary>The code point that a pair composes to, if there is one, Hangul apart.</summary>
    public static bool TryCompose(int first, int second, out int composite) =>
        Data.Compositions.TryGetValue((first, second), out composite);

    private static UnicodeResource Load()
    {
        using Stream stream = typeof(UnicodeTable).Assembly.GetManifestResourceStream(Resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return UnicodeResource.Read(bytes);
    }
}
