using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests;

/// <summary>What came of running the tool within this process.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement Json => JsonElement.Parse(Output);

    public IReadOnlyList<JsonElement> Answers => [.. Lines.Select(line => JsonElement.Parse(line))];

    // What a failing test shows: of a run that was refused there is no JSON.
    public override string ToString() => $"{Code}\n{Output}\n{Error}";

    public static Task<ToolRun> Of(params string[] arguments) => OfInput([], arguments);

    public static Task<ToolRun> InFolder(string folder, params string[] arguments) =>
        OfConsole(Stream.Null, console => console with { Folder = folder }, arguments);

    public static Task<ToolRun> OfInput(string input, params string[] arguments) =>
        OfInput(Encoding.UTF8.GetBytes(input), arguments);

    public static async Task<ToolRun> OfInput(byte[] input, params string[] arguments)
    {
        using MemoryStream reports = new(input);
        return await OfConsole(reports, console => console, arguments);
    }

    public static async Task<ToolRun> OfConsole(Stream input, Func<ToolConsole, ToolConsole> with, params string[] arguments)
    {
        using MemoryStream output = new();
        await using StringWriter error = new();
        int code = await ToolHost.RunAsync(arguments, with(new(input, output, error)), TestContext.Current.CancellationToken);
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
