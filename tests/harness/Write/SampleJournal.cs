using System.Buffers;
using System.Text;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>The sample reports as they were decided by one of the sample policies.</summary>
internal static class SampleJournal
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static string ByPresent { get; } = Of(TriageEngine.Default);

    public static string ByEarlier { get; } = Of(TriageEngine.Create(PolicyDocument.Read(File.ReadAllBytes(Hotline.EarlierFile)).PolicyOrThrow()));

    /// <summary>Records of both versions, of one that nobody knows, a planted change, and lines that are no records.</summary>
    public static string Mixed => string.Concat(
        ByPresent,
        ByPresent.Split('\n')[2].Replace("\"referrals\":[", "\"referrals\":[\"planted\",", StringComparison.Ordinal).Replace(",]", "]", StringComparison.Ordinal) + "\n",
        ByEarlier,
        "{\"time\":\"2026-11-24T12:00:00Z\",\"facts\":{\"sharred\":\"no\"},",
        ByPresent.Split('\n')[0][(ByPresent.IndexOf("\"decision\"", StringComparison.Ordinal))..] + "\n",
        "{\"time\":\"2026\n");

    private static string Of(TriageEngine engine)
    {
        ArrayBufferWriter<byte> lines = new();
        int number = 0;
        foreach (string line in File.ReadLines(SamplePolicies.Reports))
        {
            if (engine.Read(Encoding.UTF8.GetBytes(line)).Report is not { } report) continue;
            new DecisionRecord { Time = Start.AddSeconds(number++), Report = report.Answers, Decision = engine.Decide(report) }.Write(lines);
        }

        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }
}
