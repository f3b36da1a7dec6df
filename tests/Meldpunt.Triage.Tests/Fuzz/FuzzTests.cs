using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tests.Analysis;

namespace Meldpunt.Triage.Tests.Fuzz;

/// <summary>
/// Random changes to good inputs. MELDPUNT_FUZZ sets how many lines are tried (in CI 200000, the long form: 10000000); a hundredth
/// of that many policy documents are.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly int Lines =
        int.TryParse(Environment.GetEnvironmentVariable("MELDPUNT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int lines) ? lines : 50_000;

    private static readonly byte[][] Reports =
    [
        [.. "{}"u8],
        [.. """{"id":"r-1","items":[{"url":"https://example.org/a","place":"public-internet","format":"photo","rendering":"photographic","persons":"in-doubt","nature":"sexual-pose"}],"immediateDanger":"no","childConcern":"no","anonymous":"yes","searched":"no","shared":"no"}"""u8],
        [.. """{"items":[{"url":"http://example.onion/","link":"none"},{"format":null,"place":"cloud"},{}],"shared":"yes","id":"\ud83d\ude42"}"""u8],
        [.. """{"x":[[[[[[[[[[[[[[[]]]]]]]]]]]]]]],"items":[{"link":"https://example.org/a","y":1}]}"""u8],
    ];

    [Fact]
    public void Every_mutated_line_gets_one_line_of_JSON_and_none_throws_an_exception()
    {
        Mutation mutation = new(seed: 20);
        TriageLines lines = new(TriageEngine.Default);
        ArrayBufferWriter<byte> answer = new();
        int decided = 0;
        for (int i = 0; i < Lines; i++)
        {
            byte[] line = mutation.Of(Reports[i % Reports.Length]);
            answer.ResetWrittenCount();
            if (lines.Decide(line, i + 1, answer) is not null) decided++;
            if (!IsOneLineOfJson(answer.WrittenSpan)) Assert.Fail($"Line {Convert.ToHexString(line)} gave {Show.Bytes(answer.WrittenSpan.ToArray())}");
        }

        output.WriteLine($"{Lines:N0} lines, {decided:N0} of them decided");
        decided.Should().BeInRange(Lines / 100, Lines - (Lines / 100));
    }

    [Fact]
    public void Every_mutated_policy_document_is_read_or_gets_faults_and_none_throws_an_exception()
    {
        Mutation mutation = new(seed: 21);
        byte[][] documents = [Hotline.Document(), PolicyDocument.Write(ChangedPolicy.Unchanged.Silent())];
        int read = 0;
        for (int i = 0; i < Lines / 100; i++)
        {
            PolicyReading reading = PolicyDocument.Read(mutation.Of(documents[i % 8 == 0 ? 0 : 1]));
            (reading.Policy is null).Should().Be(reading.Faults.Count > 0);
            if (reading.Policy is null) reading.Faults.Where(fault => (fault.Number <= 1 && (fault.Line <= 0 || fault.Column <= 0)) || fault.Message.Length == 0).Should().BeEmpty();
            else read++;
        }

        output.WriteLine($"{Lines / 100:N0} policy documents, {read:N0} of them read");
    }

    private static bool IsOneLineOfJson(ReadOnlySpan<byte> answer)
    {
        if (answer.IndexOf((byte)'\n') != answer.Length - 1) return false;
        Utf8JsonReader json = new(answer);
        while (json.Read()) { }
        return true;
    }
}
