namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>
/// The content of the resource, in its order; its maker, in the tests' Unicode
/// folder, defines the form.
/// </summary>
internal sealed class UnicodeResource
{
    public required CodePointTraits[] Classes { get; init; }

    /// <summary>The first code point of each run of one class, ascending from 0.</summary>
    public required int[] RunStarts { get; init; }

    public required byte[] RunClasses { get; init; }

    /// <summary>The code points that UTS #46 maps, ascending.</summary>
    public required int[] Mapped { get; init; }

    /// <summary>Where in <see cref="Targets"/> each mapping starts, and one more for the end.</summary>
    public required int[] TargetStarts { get; init; }

    public required int[] Targets { get; init; }

    /// <summary>The code points that are composed of two, ascending.</summary>
    public required int[] Composites { get; init; }

    public required (int First, int Second)[] Pairs { get; init; }

    public required IReadOnlyDictionary<(int First, int Second), int> Compositions { get; init; }

    public static UnicodeResource Read(ReadOnlySpan<byte> bytes)
    {
        NumberReader reader = new(bytes);
        CodePointTraits[] classes = ReadClasses(ref reader);
        (int[] runStarts, byte[] runClasses) = ReadRuns(ref reader);
        (int[] mapped, int[] targetStarts, int[] targets) = ReadMappings(ref reader);
        (int[] composites, (int First, int Second)[] pairs) = ReadPairs(ref reader);
        Dictionary<(int First, int Second), int> compositions = new(pairs.Length);
        for (int i = 0; i < pairs.Length; i++)
            compositions.Add(pairs[i], composites[i]);

        return new()
        {
            Classes = classes,
            RunStarts = runStarts,
            RunClasses = runClasses,
            Mapped = mapped,
            TargetStarts = targetStarts,
            Targets = targets,
            Composites = composites,
            Pairs = pairs,
            Compositions = compositions,
        };
    }

    private static CodePointTraits[] ReadClasses(ref NumberReader reader)
    {
        const int Mark = 16;
        const int Virama = 32;
        CodePointTraits[] classes = new CodePointTraits[reader.Next()];
        foreach (ref CodePointTraits traits in classes.AsSpan())
        {
            IdnaStatus status = (IdnaStatus)reader.NextByte();
            byte joining = reader.NextByte();
            traits = new(status, (JoiningType)(joining % Mark), (BidiClass)reader.NextByte(),
                (joining & Mark) != 0, (joining & Virama) != 0, reader.NextByte());
        }

        return classes;
    }

    private static (int[] Starts, byte[] Classes) ReadRuns(ref NumberReader reader)
    {
        int[] starts = new int[reader.Next()];
        byte[] classes = new byte[starts.Length];
        for (int i = 0, start = 0; i < starts.Length; i++)
        {
            starts[i] = start;
            classes[i] = reader.NextByte();
            start += reader.Next();
        }

        return (starts, classes);
    }

    private static (int[] Mapped, int[] Starts, int[] Targets) ReadMappings(ref NumberReader reader)
    {
        const int LengthRange = 32;
        int[] mapped = new int[reader.Next()];
        int[] starts = new int[mapped.Length + 1];
        int[] targets = new int[reader.Next()];
        for (int i = 0, codePoint = 0, target = 0; i < mapped.Length; i++)
        {
            int head = reader.Next();
            mapped[i] = codePoint += head / LengthRange;
            starts[i + 1] = starts[i] + (head % LengthRange);
            for (int at = starts[i]; at < starts[i + 1]; at++)
                targets[at] = target += reader.NextSigned();
        }

        return (mapped, starts, targets);
    }

    private static (int[] Composites, (int First, int Second)[] Pairs) ReadPairs(ref NumberReader reader)
    {
        int[] composites = new int[reader.Next()];
        (int First, int Second)[] pairs = new (int First, int Second)[composites.Length];
        for (int i = 0, composite = 0, first = 0, second = 0; i < composites.Length; i++)
        {
            composites[i] = composite += reader.Next();
            first += reader.NextSigned();
            second += reader.NextSigned();
            pairs[i] = (first, second);
        }

        return (composites, pairs);
    }
}

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

/// <summary>What reading a host asks of a code point; all but the status only of a valid one.</summary>
/// <param name="Status">What UTS #46 makes of it.</param>
/// <param name="Joining">How it joins its neighbours.</param>
/// <param name="Bidi">The direction it runs in.</param>
/// <param name="IsMark">Whether its General_Category is Mark.</param>
/// <param name="IsVirama">Whether its Canonical_Combining_Class is Virama.</param>
/// <param name="CombiningOrder">The rank of its Canonical_Combining_Class; 0 for class 0.</param>
internal readonly record struct CodePointTraits(
    IdnaStatus Status, JoiningType Joining, BidiClass Bidi, bool IsMark, bool IsVirama, int CombiningOrder);

/// <summary>What UTS #46, non-transitional, makes of a code point. The values are those of the table.</summary>
internal enum IdnaStatus
{
    Disallowed,
    Valid,
    Mapped,
    Ignored,
}

/// <summary>How a letter joins its neighbours, as far as RFC 5892 asks. The values are those of the table.</summary>
internal enum JoiningType
{
    None,
    Dual,
    Left,
    Right,
    Transparent,
}

/// <summary>
/// The Unicode Bidi_Class, by its short names, as far as RFC 5893 distinguishes them. The values are those of
/// the table.
/// </summary>
internal enum BidiClass
{
    Other,
    L,
    R,
    AL,
    EN,
    ES,
    CS,
    ET,
    ON,
    BN,
    NSM,
    AN,
}

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
