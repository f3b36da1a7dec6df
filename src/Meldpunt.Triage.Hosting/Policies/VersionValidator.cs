using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>What can be wrong with the documents that a host starts with.</summary>
internal static class VersionValidator
{
    /// <exception cref="PolicyException">A document cannot be used, or they are not versions of one policy. The message reports everything.</exception>
    /// <param name="files">The documents of the versions.</param>
    /// <param name="shadow">The candidate's; null when there is none.</param>
    /// <param name="order">What holds between versions.</param>
    public static void ThrowIfAny(IReadOnlyList<WatchedFile> files, WatchedFile? shadow, VersionOrder order)
    {
        WatchedFile[] read = [.. files.Where(file => file.Engine is not null)];
        ValueList<Fault> faults =
        [
            .. (shadow is null ? files : files.Append(shadow)).SelectMany(OfFile), .. OtherPolicies(read), .. order.SameVersions(),
            .. read.Length == files.Count && !OtherPolicies(read).Any() ? order.Losses() : [],
        ];
        if (!faults.IsEmpty) throw new PolicyException("The host cannot decide: its policies cannot be used.", faults);
    }

    private static IEnumerable<Fault> OfFile(WatchedFile file) => file.Failure switch
    {
        null => [],
        PolicyException { Faults.IsEmpty: false } policy => policy.Faults.Select(fault => fault with { Path = file.Path, Message = fault.ToString(), Line = 0, Column = 0 }),
        Exception failure => [new Fault { Path = file.Path, Message = failure.Message }],
    };

    private static IEnumerable<Fault> OtherPolicies(WatchedFile[] files) =>
        from file in files.Skip(1)
        where VersionText(file).Id != VersionText(files[0]).Id
        select new Fault
        {
            Path = file.Path,
            Message = $"this is policy '{VersionText(file).Id}', and {files[0].Path} is '{VersionText(files[0]).Id}'; versions of one policy must have the same id",
        };

    private static PolicyVersion VersionText(WatchedFile file) => file.Engine!.Version;
}
