namespace PartnerRelations.Enrollments;

/// <summary>The commands on an existing enrollment.</summary>
public enum EnrollmentAction
{
    /// <summary>The tenant's global administrator signs in for it (E5).</summary>
    ConfirmTenant,

    /// <summary>Enroll another tenant instead.</summary>
    ChangeTenant,

    /// <summary>Choose the profile whose MPN id comes along (E6, E7).</summary>
    ChooseMpn,

    /// <summary>Put that choice off (E8).</summary>
    PostponeMpn,

    /// <summary>Give or update the company (E9).</summary>
    ProvideCompany,

    /// <summary>Give or update the primary contact (E10).</summary>
    ProvidePrimaryContact,

    /// <summary>Give or update the support contact (E9).</summary>
    ProvideSupportContact,

    /// <summary>Declare to have the authority to act for the company.</summary>
    DeclareAuthority,

    /// <summary>"Enroll now" (E9).</summary>
    Submit,

    /// <summary>"Enroll now" of a direct partner: its details were verified before (E2).</summary>
    SubmitAsDirectPartner,

    /// <summary>A link to confirm goes to the primary contact (E11).</summary>
    SendConfirmation,

    /// <summary>Ask for that mail once more (E13).</summary>
    ResendConfirmation,

    /// <summary>Name another primary contact before the first has confirmed; its link dies.</summary>
    ChangeContact,

    /// <summary>The primary contact confirms both statements (E11).</summary>
    ConfirmContact,

    /// <summary>The primary contact did not sign up.</summary>
    DenySignUp,

    /// <summary>The reviewer asks for something.</summary>
    AskInformation,

    /// <summary>The applicant answers.</summary>
    AnswerInformation,

    /// <summary>Note how far verification is (V1).</summary>
    RecordVettingStep,

    /// <summary>Approve the enrollment, or a changed profile (V5).</summary>
    Approve,

    /// <summary>Reject the enrollment, or a changed profile, in a way that can be mended.</summary>
    Reject,

    /// <summary>Reject for good (V4).</summary>
    RejectFinally,

    /// <summary>Ask for another decision, with documents (V3).</summary>
    Appeal,

    /// <summary>Sign the partner agreement (E14).</summary>
    SignAgreement,

    /// <summary>Finish setting the account up (E15).</summary>
    CompleteSetup,

    /// <summary>Stop the enrollment.</summary>
    Withdraw,

    /// <summary>Tell the reseller and its providers that the yearly check is near (E16).</summary>
    GiveReauthorizationNotice,

    /// <summary>Note the outcome of the yearly check (E16).</summary>
    RecordReauthorization,

    /// <summary>End the authorization of a reseller that did not pass it (E16).</summary>
    Deauthorize,
}
