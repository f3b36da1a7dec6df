namespace Meldpunt.Triage.Evidence.Lists;

/// <summary>The lists of hosts that hint at a place; each is a text file beside this one, with its source.</summary>
internal static class KnownHosts
{
    private const string Folder = "Meldpunt.Triage.Evidence.Lists.";

    /// <summary>Where people keep and share their own files.</summary>
    public static HostList CloudStorage { get; } = Load("cloud-storage.txt");

    /// <summary>Sites of the public internet that show the dark web.</summary>
    public static HostList DarkWebGateways { get; } = Load("dark-web-gateways.txt");

    /// <summary>Ways into closed groups and private chats.</summary>
    public static HostList ClosedInvitations { get; } = Load("closed-invitations.txt");

    private static HostList Load(string name)
    {
        using var stream = typeof(KnownHosts).Assembly.GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd());
    }
}
