namespace IntakeWeb.Received;

/// <summary>The folder of what opens the database: the keys; and of the database itself, where that is a file.</summary>
internal sealed class Storage(DirectoryInfo directory)
{
    /// <summary>The folder of the keys of data protection.</summary>
    public const string Keys = "keys";

    /// <summary>The file of the database where no connection string says another.</summary>
    public const string DatabaseFile = "intake.db";

    /// <summary>A file of this folder.</summary>
    public string PathOf(string file) => Path.Combine(directory.FullName, file);

    /// <summary>Makes the folder, for this application's user alone.</summary>
    /// <exception cref="InvalidOperationException">It cannot be made.</exception>
    public static DirectoryInfo Make(string path)
    {
        try
        {
            return OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The intake cannot start:\n  - Intake:Directory: the folder cannot be made. {failure.Message}", failure);
        }
    }

    /// <summary>Throws when the keys are gone: what is encrypted with a deleted key never opens again.</summary>
    /// <exception cref="IOException">They are gone.</exception>
    public void ExpectKeys()
    {
        bool hasKeys = Directory.Exists(PathOf(Keys)) && directory.EnumerateFiles($"{Keys}/*.xml").Any();
        if (!hasKeys) throw new IOException("The keys of the intake are gone: nothing more is taken in until they are back and the application was started again.");
    }
}
