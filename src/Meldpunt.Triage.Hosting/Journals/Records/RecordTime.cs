using System.Globalization;
using System.Text;

namespace Meldpunt.Triage.Hosting.Journals.Records;

/// <summary>The time of a record without the rest of it.</summary>
internal static class RecordTime
{
    private const string Start = "{\"time\":\"";
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const int Characters = 28;

    /// <summary>Null when the line is not a record.</summary>
    public static DateTimeOffset? Read(string line, JournalReader reader)
    {
        bool isUsual = line.StartsWith(Start, StringComparison.Ordinal) && line.Length >= Start.Length + Characters;
        if (isUsual && DateTimeOffset.TryParseExact(
            line.AsSpan(Start.Length, Characters), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            return time;
        }

        RecordReading reading = reader.Read(Encoding.UTF8.GetBytes(line));
        return reading.Fault is null ? reading.Time : null;
    }
}
