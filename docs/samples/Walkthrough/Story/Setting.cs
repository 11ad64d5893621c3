using PartnerRelations.Events;
using PartnerRelations.Walkthrough.Worlds;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>Where and when the story takes place.</summary>
internal sealed record Setting
{
    public required IStoryWorld World { get; init; }

    /// <summary>When it begins by the world's clock.</summary>
    public required DateTimeOffset Begins { get; init; }

    /// <summary>The day whose rules it follows to its end; null for those of the day on which it begins.</summary>
    public DateOnly? ProgramDate { get; init; }

    /// <summary>Whether an earlier run has told a part of it.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Where everything is kept, in a sentence; null where nothing is.</summary>
    public string? Place { get; init; }

    /// <summary>Mails that were handed over before, and are not read again.</summary>
    public IReadOnlyList<OutgoingMail> EarlierMails { get; init; } = [];
}
