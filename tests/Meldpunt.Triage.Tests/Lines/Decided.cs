using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage.Tests.Lines;

/// <summary>Decides lines in each of the three forms.</summary>
internal static class Decided
{
    public static readonly TriageLines Lines = new(TriageEngine.Default);

    public static async Task<string[]> Parallel(byte[] input, int most = int.MaxValue, int seed = 1)
    {
        using FewBytes stream = new(input, most, seed);
        using MemoryStream output = new();
        await Lines.DecideAsync(stream, output);
        string written = Encoding.UTF8.GetString(output.ToArray());
        if (written.Length > 0) written.Should().EndWith("\n");
        return written.Split('\n')[..^1];
    }

    public static async Task<List<LineResult>> Sequential(byte[] input, int most = int.MaxValue, int seed = 1)
    {
        List<LineResult> results = [];
        using FewBytes stream = new(input, most, seed);
        await foreach (LineResult result in Lines.DecideAsync(stream)) results.Add(result);
        return results;
    }

    public static string One(ReadOnlySpan<byte> line, long number = 1)
    {
        ArrayBufferWriter<byte> output = new();
        Lines.Decide(line, number, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The id of a decision, or "line N: message" of an error.</summary>
    public static string Name(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("error", out JsonElement error)
            ? $"line {json.RootElement.GetProperty("line").GetInt64()}: {error.GetProperty("message").GetString()}"
            : json.RootElement.GetProperty("id").GetString()!;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
