// The Android app. How to build it: docs/android.md.
plugins {
    id("com.android.application")
    kotlin("android")
}

android {
    namespace = "org.qualistamp.app"
    compileSdk = 34

    defaultConfig {
        applicationId = "org.qualistamp.app"
        minSdk = 26
        targetSdk = 34
        versionCode = 1
        versionName = "0.1.0"
        ndk {
            abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64")
        }
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    sourceSets["main"].jniLibs.srcDir(layout.buildDirectory.dir("rust"))
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    implementation(project(":screens"))
    implementation("net.java.dev.jna:jna:5.17.0@aar")
}

// Builds the core for each CPU architecture with cargo-ndk.
val buildCore by tasks.registering(Exec::class) {
    workingDir = rootDir.parentFile
    commandLine(
        "cargo", "ndk",
        "--target", "arm64-v8a", "--target", "armeabi-v7a", "--target", "x86_64",
        "--platform", "26",
        "--output-dir", layout.buildDirectory.dir("rust").get().asFile.path,
        "build", "--profile", "phone", "--locked", "--package", "qualistamp-ffi",
    )
}

tasks.named("preBuild") {
    dependsOn(buildCore)
}

// A release without a root could verify nothing, so the build fails.
val requireRoot by tasks.registering {
    val root = layout.projectDirectory.file("src/release/assets/root.cbor").asFile
    doLast {
        if (!root.isFile || root.length() == 0L) {
            throw GradleException(
                "There is no root to trust in ${root.path}. Put the operator's signed root there " +
                    "(root-1.cbor of `qualistamp trust`; docs/android.md) and build again.",
            )
        }
    }
}

// The plugin creates these tasks after this file is evaluated.
tasks.matching { it.name == "preReleaseBuild" }.configureEach {
    dependsOn(requireRoot)
}
