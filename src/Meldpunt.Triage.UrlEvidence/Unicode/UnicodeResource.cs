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
