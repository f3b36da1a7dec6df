using System.Runtime.InteropServices.JavaScript;

namespace Workbench.Model;

/// <summary>What page.js does for the page.</summary>
internal static partial class Browser
{
    private const string Module = "page";

    /// <summary>A file was chosen or dropped: where, the key by which page.js has it, and its name.</summary>
    public static event Action<string, string, string>? File;

    /// <summary>The keys for undo and redo were pressed.</summary>
    public static event Action<bool>? Undo;

    public static async Task StartAsync()
    {
        await JSHost.ImportAsync(Module, "../page.js");
        await Start();
    }

    [JSExport]
    internal static void OnFile(string from, string key, string name) => File?.Invoke(from, key, name);

    [JSExport]
    internal static void OnUndo(bool redo) => Undo?.Invoke(redo);

    [JSImport("start", Module)]
    private static partial Task Start();

    /// <summary>Asks the worker.</summary>
    [JSImport("call", Module)]
    internal static partial Task<string> CallAsync(string type, string method, string? first = null, string? second = null, string? third = null);

    [JSImport("remedy", Module)]
    internal static partial Task<string> RemedyAsync(int finding, string id, string reason);

    [JSImport("ofFile", Module)]
    internal static partial Task<string> OfFileAsync(string type, string method, string key, string? json);

    [JSImport("stop", Module)]
    internal static partial void Stop();

    /// <summary>Whether a call failed because somebody stopped it.</summary>
    internal static bool IsStopped(JSException failed) => failed.Message.EndsWith("stopped", StringComparison.Ordinal);

    [JSImport("download", Module)]
    internal static partial Task<int> DownloadAsync(string name, string type, string method, string json);

    [JSImport("downloadText", Module)]
    internal static partial void Download(string name, string text);

    [JSImport("read", Module)]
    internal static partial string? Read(string key);

    [JSImport("write", Module)]
    internal static partial bool Write(string key, string value);

    [JSImport("remove", Module)]
    internal static partial void Remove(string key);

    [JSImport("keys", Module)]
    internal static partial string Keys();

    /// <summary>What this tab is at, and stays at when it is loaded anew; null reads it.</summary>
    [JSImport("ofTab", Module)]
    internal static partial string? OfTab(string key, string? value);

    [JSImport("hold", Module)]
    internal static partial Task<bool> HoldAsync(string key);

    [JSImport("setLanguage", Module)]
    internal static partial void SetLanguage(string language, string title);

    [JSImport("setCodes", Module)]
    internal static partial void SetCodes(bool shown);

    [JSImport("preferred", Module)]
    internal static partial string Preferred();

    [JSImport("focus", Module)]
    internal static partial void Focus(string id);

    [JSImport("confirmed", Module)]
    internal static partial bool Confirmed(string question);
}
