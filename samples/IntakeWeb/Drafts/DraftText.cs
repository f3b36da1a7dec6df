using System.IO.Compression;
using System.Text.Json;
using Meldpunt.Triage;

namespace IntakeWeb.Drafts;

/// <summary>A draft as bytes, small enough for an address, and back.</summary>
internal static class DraftText
{
    public static byte[] Write(Draft draft)
    {
        string?[] words = [draft.Id.ToString("N"), .. draft.Steps.SelectMany(step => (string?[])[step.Question, step.Answer])];
        using MemoryStream bytes = new();
        using (BrotliStream packed = new(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(packed, words);
        return bytes.ToArray();
    }

    public static Draft Read(byte[] bytes)
    {
        using BrotliStream unpacked = new(new MemoryStream(bytes), CompressionMode.Decompress);
        string?[] words = JsonSerializer.Deserialize<string?[]>(unpacked)!;
        return new(Guid.ParseExact(words[0]!, "N"), words.Skip(1).Chunk(2).Select(pair => new DialogueStep(pair[0]!, pair[1])).ToValueList());
    }
}
