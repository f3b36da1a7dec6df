using System.Globalization;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>The name of a file of a journal. Names sort as the files were begun.</summary>
/// <param name="Start">When it was begun, to the millisecond.</param>
/// <param name="Number">The how manieth of that millisecond, from 1.</param>
internal sealed record JournalFileName(DateTimeOffset Start, int Number)
{
    private const string Prefix = "decisions-";
    private const string Suffix = ".jsonl";
    private const string TimeForm = "yyyyMMdd'T'HHmmssfff'Z'";
    private const int TimeCharacters = 19;
    private const int MostInOneMillisecond = 9999;

    /// <summary>All files of a journal have such a name.</summary>
    public const string Pattern = Prefix + "*" + Suffix;

    /// <summary>What one is called, for messages.</summary>
    public const string Example = Prefix + "20261124T120000000Z-0001" + Suffix;

    /// <summary>Null when this is no name of a file of a journal.</summary>
    public static JournalFileName? Parse(string name)
    {
        bool isOne = name.Length == Prefix.Length + TimeCharacters + 5 + Suffix.Length
            && name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)
            && name[Prefix.Length + TimeCharacters] == '-';
        if (!isOne) return null;
        ReadOnlySpan<char> time = name.AsSpan(Prefix.Length, TimeCharacters);
        ReadOnlySpan<char> number = name.AsSpan(Prefix.Length + TimeCharacters + 1, 4);
        return DateTimeOffset.TryParseExact(time, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset start)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int which)
            ? new(start, which)
            : null;
    }

    /// <summary>A name that sorts behind the last one, also when the clock was put back.</summary>
    public static JournalFileName After(JournalFileName? last, DateTimeOffset now)
    {
        DateTimeOffset start = new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        if (last is null || start > last.Start) return new(start, 1);
        if (last.Number < MostInOneMillisecond) return last with { Number = last.Number + 1 };
        return last.Start.UtcTicks < DateTimeOffset.MaxValue.UtcTicks - TimeSpan.TicksPerMillisecond ? new(last.Start.AddMilliseconds(1), 1)
            : throw new IOException($"No file can be begun after '{last}', the last name there is; take that file away.");
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Start.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)}-{Number:D4}{Suffix}");
}
