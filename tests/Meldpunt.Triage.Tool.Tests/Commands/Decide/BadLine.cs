using System.Text;

namespace Meldpunt.Triage.Tool.Tests.Commands.Decide;

/// <summary>The kinds of bad lines that the wire format names.</summary>
internal static class BadLine
{
    public static readonly IReadOnlyDictionary<string, (byte[] Line, string Path)> Kinds = new Dictionary<string, (byte[], string)>
    {
        ["bad JSON"] = Text("{\"items\":[}", "$"),
        ["no object"] = Text("[1]", "$"),
        ["two objects"] = Text("{}{}", "$"),
        ["cut off"] = Text("{\"id\":\"b\",", "$"),
        ["invalid UTF-8"] = ([.. "{\"id\":\""u8, 0xC0, 0xAF, .. "\"}"u8], "$"),
        ["truncated UTF-8"] = ([.. "{\"id\":\""u8, 0xE2, 0x82, .. "\"}"u8], "$"),
        ["a surrogate alone"] = Text("{\"id\":\"\\ud800\"}", "$.id"),
        ["unknown property"] = Text("{\"itmes\":[]}", "$.itmes"),
        ["unknown property that may be an address"] = Text("{\"https://example.org/xxx\":1}", "$.?"),
        ["unknown property of an item"] = Text("{\"items\":[{\"plaats\":\"cloud\"}]}", "$.items[0].plaats"),
        ["repeated property"] = Text("{\"id\":\"b\",\"id\":\"b\"}", "$.id"),
        ["repeated property, spelled otherwise"] = Text("{\"id\":\"b\",\"\\u0069d\":\"b\"}", "$.id"),
        ["unknown answer"] = Text("{\"items\":[{\"place\":\"darkweb\"}]}", "$.items[0].place"),
        ["wrong type"] = Text("{\"items\":{}}", "$.items"),
        ["a number for a text"] = Text("{\"id\":1}", "$.id"),
        ["a number for an answer"] = Text("{\"anonymous\":1}", "$.anonymous"),
        ["a number as a string for an answer"] = Text("{\"anonymous\":\"1\"}", "$.anonymous"),
        ["a truth value for an answer"] = Text("{\"shared\":true}", "$.shared"),
        ["10 MB"] = Text($"{{\"id\":\"{new string('x', 10_000_000)}\"}}", "$"),
        ["1 MiB and a byte"] = Text("{}".PadRight((1 << 20) + 1), "$"),
        ["10,000 levels"] = Text(new string('[', 10_000) + new string(']', 10_000), "$"),
        ["10,000 levels of items"] = Text($"{{\"items\":{new string('[', 10_000)}{new string(']', 10_000)}}}", "$"),
        ["1,001 items"] = Text($"{{\"items\":[{string.Join(',', Enumerable.Repeat("{}", 1_001))}]}}", "$.items"),
        ["an id of 257 characters"] = Text($"{{\"id\":\"{new string('x', 257)}\"}}", "$.id"),
    };

    private static (byte[] Line, string Path) Text(string line, string path) => (Encoding.UTF8.GetBytes(line), path);
}
