using System.Globalization;
using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>
/// What is wrong with JSON as problem details have it (RFC 9457, <c>errors</c>): messages by the JSON path of their place, for a web API's
/// validation problem. No message has the content of a URL or an id.
/// </summary>
public static class FaultErrors
{
    /// <summary>The faults of a reading; empty when there are none.</summary>
    /// <param name="reading">What came of reading a report.</param>
    public static IDictionary<string, string[]> ToErrors(this ReportReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return ByPath(reading.Faults);
    }

    /// <summary>
    /// The same of what a serializer threw that read a report or a decision; of JSON that it could not read at all, where that begins. What
    /// other converters say is not repeated.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    public static IDictionary<string, string[]> ToErrors(this JsonException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is FaultyJsonException faulty
            ? ByPath(faulty.Faults)
            : new(StringComparer.Ordinal) { ["$"] = [string.Create(CultureInfo.InvariantCulture, $"not valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}")] };
    }

    private static Dictionary<string, string[]> ByPath(IEnumerable<Fault> faults) =>
        faults.GroupBy(fault => fault.Path, fault => fault.Message, StringComparer.Ordinal).ToDictionary(of => of.Key, of => of.ToArray(), StringComparer.Ordinal);
}

/// <summary>Several things that are wrong with JSON, thrown at once.</summary>
#pragma warning disable CA1032 // Without faults there is nothing to throw.
internal sealed class FaultyJsonException(ValueList<Fault> faults)
    : JsonException(string.Join('\n', faults), faults[0].Path, lineNumber: null, bytePositionInLine: null)
#pragma warning restore CA1032
{
    /// <summary>All of them, in the order of the document.</summary>
    public ValueList<Fault> Faults => faults;
}
