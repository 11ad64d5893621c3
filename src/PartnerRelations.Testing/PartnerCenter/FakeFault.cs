namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>What can go wrong.</summary>
public enum FakeFaultKind
{
    /// <summary>Nothing; the call passes. To let some pass before a fault that is scheduled after it.</summary>
    None = 0,

    /// <summary>429 in the shape of the gateway, with <c>Retry-After</c>; no effect.</summary>
    Throttle = 1,

    /// <summary>A failure status; no effect.</summary>
    Fail = 2,

    /// <summary>No answer comes in time; no effect.</summary>
    TimeOut = 3,

    /// <summary>The connection dies before the call is looked at; no effect.</summary>
    CloseConnection = 4,

    /// <summary>The call takes effect, and then the connection dies: the client cannot know.</summary>
    LoseAnswer = 5,

    /// <summary>The call takes effect, and the connection dies in the middle of the answer's body.</summary>
    CutAnswer = 6,

    /// <summary>The call takes effect, and lists and records show it later.</summary>
    DelayChanges = 7,
}

/// <summary>Something that is to go wrong: what, in which calls and how often.</summary>
public sealed record FakeFault
{
    /// <summary>What goes wrong.</summary>
    public required FakeFaultKind Kind { get; init; }

    /// <summary>
    /// In which calls: a call's id such as <c>PC-C2</c>; a path such as <c>/v1/customers/*</c>, with a method before it or without, where
    /// <c>*</c> or <c>{…}</c> stands for one segment and <c>**</c> at the end for any number; <c>portal</c> for what is done in the portal;
    /// null for every call.
    /// </summary>
    public string? On { get; init; }

    /// <summary>How many calls it hits; once unless set.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The status of <see cref="FakeFaultKind.Fail"/>; 500 unless set.</summary>
    public int Status { get; init; } = 500;

    /// <summary>The body of <see cref="FakeFaultKind.Fail"/>, as HTML where it begins with <c>&lt;</c>; null for an error of the service, empty for none.</summary>
    public string? Body { get; init; }

    /// <summary>What <c>Retry-After</c> says; 1 second for <see cref="FakeFaultKind.Throttle"/> and nothing otherwise unless set.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether <c>Retry-After</c> is a date and not a number of seconds.</summary>
    public bool RetryAfterIsDate { get; init; }

    /// <summary>How long <see cref="FakeFaultKind.DelayChanges"/> hides them; 5 minutes unless set.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMinutes(5);
}
