using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Policies;
using Workbench.Work;

namespace Workbench.Model;

/// <summary>What is kept of a draft in the browser: documents, under the policy's id and the time of the last change.</summary>
internal sealed record Kept(string Name, string Time, string Opened, string Draft, string Renamed, string Scenarios, string[] Agreed);

/// <summary>A draft that is kept, as the start lists it.</summary>
/// <param name="Key">Its key in the browser's store.</param>
/// <param name="Name">The policy's id.</param>
/// <param name="Version">The version of the draft.</param>
/// <param name="Time">When it was changed last.</param>
/// <param name="Content">What is kept; null where it is damaged.</param>
/// <param name="Raw">The same as it is kept.</param>
internal sealed record KeptDraft(string Key, string Name, string Version, string Time, Kept? Content, string Raw);

/// <summary>The drafts in the browser's store.</summary>
internal static class KeptDrafts
{
    private const string Prefix = "workbench.draft.";

    /// <summary>All of them, the last changed first.</summary>
    public static IEnumerable<KeptDraft> All() => Browser.Keys().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Find).OfType<KeptDraft>().OrderByDescending(one => one.Time);

    public static string NewKey() => $"{Prefix}{Convert.ToHexStringLower(Guid.NewGuid().ToByteArray())[..12]}";

    public static KeptDraft? Find(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) && Browser.Read(key) is { } raw ? Read(key, raw) : null;

    /// <summary>False when the store is full, or closed to the page.</summary>
    public static bool Write(string key, Kept kept) => Browser.Write(key, WorkJson.Write(kept));

    private static KeptDraft Read(string key, string raw)
    {
        try
        {
            Kept kept = WorkJson.Read<Kept>(raw);
            return PolicyDocument.Read(Encoding.UTF8.GetBytes(kept.Draft)).Draft is { } draft ? new(key, kept.Name, draft.Version, kept.Time, kept, raw) : new(key, "?", "", "", null, raw);
        }
        catch (Exception damaged) when (damaged is JsonException or NullReferenceException or ArgumentNullException)
        {
            return new(key, "?", "", "", null, raw);
        }
    }
}
