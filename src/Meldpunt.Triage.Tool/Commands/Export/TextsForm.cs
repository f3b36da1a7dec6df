using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export texts</c>: all keys of one language, to be translated.</summary>
internal static class TextsForm
{
    public const string Name = "texts";

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Option<string> language = new("--language") { Description = "The language's tag, such as fr or en-GB", HelpName = "TAG", Required = true };
        language.CompleteFrom(policy, PolicyWords.Languages);
        Command command = new(Name, "Writes every key of a language's texts, with the texts that the policy has in it; the others are empty, to be written.") { policy, language };
        command.SetAction((parsed, _) => RunAsync(new ExportRun(console, Name), parsed.GetValue(policy), parsed.GetValue(language)!));
        return command;
    }

    private static Task<int> RunAsync(ExportRun run, string? policy, string tag) =>
        Languages.TagFault(tag) is { } wrong ? run.WrongAsync([wrong]) : run.RunAsync(policy, source => Write(source, tag));

    private static string Write(TriagePolicy policy, string tag)
    {
        Dictionary<string, string> present = policy.Texts.Languages
            .Where(language => string.Equals(language.Language, tag, StringComparison.OrdinalIgnoreCase))
            .SelectMany(language => language.Entries).ToDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal);
        JsonObject texts = new(TextKeys.WrittenIn(policy).Select(key => KeyValuePair.Create<string, JsonNode?>(key, present.GetValueOrDefault(key, ""))));
        using JsonDocument document = JsonDocument.Parse(new JsonObject { [tag] = texts }.ToJsonString());
        return Encoding.UTF8.GetString(JsonLayout.ForFiles(document.RootElement));
    }
}
